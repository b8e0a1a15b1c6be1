package com.strategymarket.local.identity.provider;

/** Where everything is below the issuer; the names are Cognito's. */
final class Paths {
    static final String DISCOVERY = "/.well-known/openid-configuration";
    static final String KEYS = "/.well-known/jwks.json";
    static final String AUTHORIZE = "/oauth2/authorize";
    static final String SIGN_IN = "/login";
    static final String TOKEN = "/oauth2/token";
    static final String USER_INFO = "/oauth2/userInfo";
    static final String REVOKE = "/oauth2/revoke";
    static final String LOGOUT = "/logout";

    private Paths() {}
}
