package com.strategymarket.domain.partner.key;

import com.strategymarket.domain.rule.TextRule;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * How the marketplace looks to a partner's clients.
 *
 * @param showPlatform whether the operator of the platform is named
 */
public record Branding(boolean showPlatform, Optional<String> logoUrl) {

    public static final Branding USUAL = new Branding(true, Optional.empty());
    public static final TextRule LOGO_URL = TextRule.line(1, 2000);

    /** What is wrong with the address of a logo, as a clause, or nothing. */
    public static Optional<String> brokenLogo(String url) {
        return isHttps(url)
                ? Optional.empty()
                : Optional.of("must be an address such as https://example.com/logo.png");
    }

    /** No name and password in it: it is shown to everyone. */
    private static boolean isHttps(String url) {
        try {
            var parsed = new URI(url);
            return "https".equals(parsed.getScheme())
                    && parsed.getHost() != null
                    && parsed.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
