package com.strategymarket.local.identity.provider;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.openid.connect.sdk.UserInfoErrorResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.strategymarket.local.identity.account.TokenCheck;
import com.strategymarket.local.identity.account.User;
import com.strategymarket.local.identity.account.Users;
import com.strategymarket.local.identity.http.Endpoint;

import java.util.Map;

/** Tells the bearer of an access token who they are. */
record UserInfoEndpoint(TokenCheck check, Users users) implements Endpoint {
    @Override
    public HTTPResponse answer(HTTPRequest request) {
        try {
            var token = UserInfoRequest.parse(request).getAccessToken().getValue();
            return check.claims(token)
                    .filter(claims -> "access".equals(claims.get("token_use")))
                    .map(this::answer)
                    .orElseGet(() -> refusal(BearerTokenError.INVALID_TOKEN));
        } catch (GeneralException e) {
            return refusal(
                    request.getAuthorization() == null
                            ? BearerTokenError.MISSING_TOKEN
                            : BearerTokenError.INVALID_REQUEST);
        }
    }

    private HTTPResponse answer(Map<String, Object> claims) {
        if (!Scope.parse(String.valueOf(claims.get("scope"))).contains("openid")) {
            return refusal(BearerTokenError.INSUFFICIENT_SCOPE);
        }
        return users.withId(String.valueOf(claims.get("sub")))
                .map(UserInfoEndpoint::answer)
                .orElseGet(() -> refusal(BearerTokenError.INVALID_TOKEN));
    }

    private static HTTPResponse answer(User user) {
        var info = new UserInfo(new Subject(user.id()));
        info.setEmailAddress(user.email());
        info.setEmailVerified(true);
        info.setClaim("username", user.id());
        return new UserInfoSuccessResponse(info).toHTTPResponse();
    }

    private static HTTPResponse refusal(BearerTokenError error) {
        return new UserInfoErrorResponse(error).toHTTPResponse();
    }
}
