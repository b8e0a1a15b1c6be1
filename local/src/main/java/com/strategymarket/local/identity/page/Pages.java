package com.strategymarket.local.identity.page;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * The frame around each page, and what a browser may do in it: show the one style, and send the
 * form.
 */
final class Pages {
    private final Html frame = resource("frame.html");
    private final Html style = resource("style.css");
    private final String styleHash = sha256(style.text());

    HTTPResponse page(int status, String title, Html content) {
        return page(status, title, content, "");
    }

    /**
     * @param leadsTo where the form's answer may redirect, which browsers count as sending the form
     *     there
     */
    HTTPResponse page(int status, String title, Html content, String leadsTo) {
        var answer = new HTTPResponse(status);
        answer.setEntityContentType(new ContentType("text", "html", StandardCharsets.UTF_8));
        answer.setHeader("Content-Security-Policy", policy(leadsTo));
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setBody(
                frame.fill(Map.of("title", Html.of(title), "style", style, "content", content))
                        .text());
        return answer;
    }

    private String policy(String leadsTo) {
        return "default-src 'none'; style-src 'sha256-"
                + styleHash
                + "'; form-action 'self' "
                + leadsTo
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    static Html resource(String name) {
        try (var in = Pages.class.getResourceAsStream(name)) {
            return new Html(
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
