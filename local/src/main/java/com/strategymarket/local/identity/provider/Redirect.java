package com.strategymarket.local.identity.provider;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;

import java.net.URI;

/** Sends a browser on, by GET whatever it came by. */
final class Redirect {
    private Redirect() {}

    static HTTPResponse to(URI place) {
        var answer = new HTTPResponse(303);
        answer.setLocation(place);
        return answer;
    }
}
