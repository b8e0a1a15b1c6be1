package com.strategymarket.local.identity.provider;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.strategymarket.local.identity.account.AuthorizationCodes;
import com.strategymarket.local.identity.account.AuthorizationCodes.Granted;
import com.strategymarket.local.identity.account.RefreshTokens;
import com.strategymarket.local.identity.account.SignIn;
import com.strategymarket.local.identity.account.TokenMint;
import com.strategymarket.local.identity.account.Users;
import com.strategymarket.local.identity.http.Endpoint;

import java.util.Map;
import java.util.Optional;

/** Gives tokens for a code, once, and new ones for a refresh token. */
record TokenEndpoint(
        PublicClient client,
        AuthorizationCodes codes,
        RefreshTokens refreshTokens,
        Users users,
        TokenMint mint)
        implements Endpoint {

    @Override
    public HTTPResponse answer(HTTPRequest request) throws GeneralException {
        var asked = TokenRequest.parse(request);
        client.check(asked);
        return switch (asked.getAuthorizationGrant()) {
            case AuthorizationCodeGrant grant -> forCode(grant);
            case RefreshTokenGrant grant -> forRefreshToken(grant, asked.getScope());
            default -> throw new GeneralException(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        };
    }

    private HTTPResponse forCode(AuthorizationCodeGrant grant) throws GeneralException {
        var granted =
                codes.redeem(grant.getAuthorizationCode())
                        .filter(found -> isProven(found, grant.getCodeVerifier()))
                        .filter(
                                found ->
                                        found.request()
                                                .getRedirectionURI()
                                                .equals(grant.getRedirectionURI()))
                        .orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_GRANT));
        return tokens(
                granted.signIn(),
                granted.nonce(),
                Optional.of(refreshTokens.issue(granted.signIn())));
    }

    private static boolean isProven(Granted granted, CodeVerifier verifier) {
        return verifier != null
                && CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                        .equals(granted.request().getCodeChallenge());
    }

    private HTTPResponse forRefreshToken(RefreshTokenGrant grant, Scope narrower)
            throws GeneralException {
        var signIn =
                refreshTokens
                        .find(grant.getRefreshToken())
                        .orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_GRANT));
        if (narrower == null) {
            return tokens(signIn, Map.of(), Optional.empty());
        }
        if (!Scope.parse(signIn.scope()).containsAll(narrower)) {
            throw new GeneralException(OAuth2Error.INVALID_SCOPE);
        }
        return tokens(signIn.within(narrower.toString()), Map.of(), Optional.empty());
    }

    private HTTPResponse tokens(
            SignIn signIn, Map<String, String> nonce, Optional<RefreshToken> refreshToken)
            throws GeneralException {
        var user =
                users.withId(signIn.userId())
                        .orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_GRANT));
        var minted = mint.tokens(user, signIn, nonce);
        var refresh = refreshToken.orElse(null);
        var tokens =
                Scope.parse(signIn.scope()).contains("openid")
                        ? new OIDCTokens(minted.id(), minted.access(), refresh)
                        : new OIDCTokens(minted.access(), refresh);
        return new OIDCTokenResponse(tokens).toHTTPResponse();
    }
}
