package com.strategymarket.local.identity.provider;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.strategymarket.local.identity.account.RefreshTokens;
import com.strategymarket.local.identity.http.Endpoint;

import java.text.ParseException;

/**
 * Ends a refresh token. An access token ends by itself: the gateway does not ask here whether it is
 * still good.
 */
record RevocationEndpoint(PublicClient client, RefreshTokens refreshTokens) implements Endpoint {
    @Override
    public HTTPResponse answer(HTTPRequest request) throws GeneralException {
        var asked = TokenRevocationRequest.parse(request);
        client.check(asked);
        var token = asked.getToken().getValue();
        if (isJwt(token)) {
            throw new GeneralException(
                    new ErrorObject(
                            "unsupported_token_type", "Only refresh tokens can be revoked", 400));
        }
        refreshTokens.revoke(token);
        return new HTTPResponse(200);
    }

    private static boolean isJwt(String token) {
        try {
            SignedJWT.parse(token);
            return true;
        } catch (ParseException e) {
            return false;
        }
    }
}
