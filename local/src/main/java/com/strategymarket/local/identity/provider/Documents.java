package com.strategymarket.local.identity.provider;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import java.net.URI;
import java.util.List;

/**
 * What clients read before they begin: where everything is, and the key that tokens are signed
 * with.
 */
final class Documents {
    private final String discovery;
    private final String keys;

    Documents(URI issuer, RSAKey key) {
        discovery = metadata(issuer).toJSONObject().toJSONString();
        keys = new JWKSet(key).toString(true);
    }

    HTTPResponse discovery() {
        return json(discovery);
    }

    HTTPResponse keys() {
        return json(keys);
    }

    private static HTTPResponse json(String body) {
        var answer = new HTTPResponse(200);
        answer.setEntityContentType(ContentType.APPLICATION_JSON);
        answer.setBody(body);
        return answer;
    }

    private static OIDCProviderMetadata metadata(URI issuer) {
        var metadata =
                new OIDCProviderMetadata(
                        new Issuer(issuer),
                        List.of(SubjectType.PUBLIC),
                        URI.create(issuer + Paths.KEYS));
        metadata.setAuthorizationEndpointURI(URI.create(issuer + Paths.AUTHORIZE));
        metadata.setTokenEndpointURI(URI.create(issuer + Paths.TOKEN));
        metadata.setUserInfoEndpointURI(URI.create(issuer + Paths.USER_INFO));
        metadata.setRevocationEndpointURI(URI.create(issuer + Paths.REVOKE));
        metadata.setEndSessionEndpointURI(URI.create(issuer + Paths.LOGOUT));
        metadata.setScopes(AuthorizationRules.SCOPES);
        metadata.setResponseTypes(List.of(ResponseType.CODE));
        metadata.setResponseModes(List.of(ResponseMode.QUERY));
        metadata.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN));
        metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        metadata.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.NONE));
        metadata.setRevocationEndpointAuthMethods(List.of(ClientAuthenticationMethod.NONE));
        metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
        return metadata;
    }
}
