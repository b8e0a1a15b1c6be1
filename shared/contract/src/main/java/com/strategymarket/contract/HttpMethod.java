package com.strategymarket.contract;

/** The methods that routes use; OPTIONS belongs to the gateway (CORS). */
public enum HttpMethod {
    GET,
    POST,
    PUT,
    DELETE
}
