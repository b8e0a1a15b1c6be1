package com.strategymarket.functions.marketplace.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Lets a page run and look exactly as it was packaged: its own script and style, by their hashes,
 * and nothing else.
 */
final class ContentSecurityPolicy {

    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private ContentSecurityPolicy() {}

    static String of(String html) {
        return String.join(
                "; ",
                "default-src 'none'",
                "connect-src 'self'",
                "img-src 'self' data:",
                "style-src " + hash(STYLE, html),
                "script-src " + hash(SCRIPT, html),
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    private static String hash(Pattern element, String html) {
        var found = element.matcher(html);
        if (!found.find()) {
            throw new IllegalStateException("the page has no " + element);
        }
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var digest = sha.digest(found.group(1).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
