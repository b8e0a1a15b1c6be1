package com.strategymarket.local.identity.provider;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.strategymarket.local.identity.http.Endpoint;
import com.strategymarket.local.identity.http.Form;
import com.strategymarket.local.identity.page.SignInPages;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Sends the browser back after signing out. There is nothing to end here: no session is kept but
 * the refresh token, which the client revokes.
 */
record LogoutEndpoint(SignInPages pages) implements Endpoint {
    @Override
    public HTTPResponse answer(HTTPRequest request) {
        try {
            var form = Form.of(request);
            var asked = LogoutRequest.parse(form.fields());
            return target(asked, form)
                    .map(place -> sendTo(place, asked.getState()))
                    .orElseGet(pages::signedOut);
        } catch (ParseException | IllegalArgumentException e) {
            return pages.refusal("The request to sign out cannot be read.");
        }
    }

    /** By the standard's name for it, or by Cognito's. */
    private static Optional<URI> target(LogoutRequest asked, Form form) {
        return Optional.ofNullable(asked.getPostLogoutRedirectionURI())
                .or(() -> form.all("logout_uri").stream().findFirst().map(URI::create));
    }

    private HTTPResponse sendTo(URI place, State state) {
        if (!Loopback.holds(place)) {
            return pages.refusal(
                    "After signing out only http://localhost and http://127.0.0.1 are gone back"
                            + " to.");
        }
        if (state == null) {
            return Redirect.to(place);
        }
        var separator = place.getRawQuery() == null ? "?" : "&";
        var encoded = URLEncoder.encode(state.getValue(), StandardCharsets.UTF_8);
        return Redirect.to(URI.create(place + separator + "state=" + encoded));
    }
}
