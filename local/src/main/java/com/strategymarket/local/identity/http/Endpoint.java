package com.strategymarket.local.identity.http;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;

/** One address of the provider. */
@FunctionalInterface
public interface Endpoint {
    /**
     * @throws GeneralException what OAuth calls an error, told to the client as JSON
     */
    HTTPResponse answer(HTTPRequest request) throws GeneralException;
}
