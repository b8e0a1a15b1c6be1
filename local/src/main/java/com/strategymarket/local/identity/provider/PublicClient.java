package com.strategymarket.local.identity.provider;

import com.nimbusds.oauth2.sdk.AbstractOptionallyIdentifiedRequest;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;

/**
 * The one client there is. It runs in browsers and so has no secret; one that shows a secret is
 * another.
 */
record PublicClient(String id) {
    void check(AbstractOptionallyIdentifiedRequest request) throws GeneralException {
        var known =
                request.getClientAuthentication() == null
                        && request.getClientID() != null
                        && request.getClientID().getValue().equals(id);
        if (!known) {
            throw new GeneralException(OAuth2Error.INVALID_CLIENT);
        }
    }
}
