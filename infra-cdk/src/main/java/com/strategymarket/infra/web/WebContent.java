package com.strategymarket.infra.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page that the web hosting begins with: the client's, or the API reference as long as no
 * client has been built. deploy.sh uploads the same.
 */
public record WebContent(String page) {

    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    public static WebContent of(Path house) {
        var client = house.resolve("web/dist/index.html");
        var reference =
                house.resolve("functions/marketplace-manager/src/main/resources/reference.html");
        try {
            return new WebContent(Files.readString(Files.exists(client) ? client : reference));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of the page stands in itself runs by its hash; all the rest comes from our files. */
    String policy(String connect) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'" + hashes(SCRIPT),
                "style-src 'self'" + hashes(STYLE),
                "font-src 'self'",
                "img-src 'self' data: https:",
                "connect-src 'self' " + connect,
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    private String hashes(Pattern element) {
        return element.matcher(page).results().map(WebContent::hash).collect(Collectors.joining());
    }

    private static String hash(MatchResult element) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(element.group(1).getBytes(StandardCharsets.UTF_8));
            return " 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
