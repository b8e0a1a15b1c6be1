package com.strategymarket.local;

import com.strategymarket.local.seed.DemoPartner;
import com.strategymarket.local.seed.DemoSeed;

import java.nio.file.Path;

/** What the runner prints once all is ready: where everything is and how to sign in. */
final class Welcome {

    private Welcome() {}

    static String text(LocalProduct product, Options options, Path log) {
        var api = product.apiOrigin();
        var text = new StringBuilder("\n  Strategy Marketplace\n\n");
        line(text, "Browse", api + "/marketplace/templates");
        line(text, "Reference", api + "/docs");
        if (options.web()) {
            line(text, "Web", product.webOrigin());
        }
        line(
                text,
                "Sign-in",
                api + LocalProduct.IDENTITY_PATH + "/.well-known/openid-configuration");
        line(
                text,
                "Controls",
                api
                        + "/local/health, /local/clock, /local/dead-letters, /local/reconcile,"
                        + " /local/payments");
        line(
                text,
                "Data",
                options.data().map(Path::toString).orElse("in memory, gone when it ends"));
        line(text, "Log", log.toString());
        text.append("\n  A token to be an admin with");
        text.append(options.seedDemo() ? " (the owner of the demo templates):\n\n" : ":\n\n");
        text.append("    curl -s %s/local/token -d '%s'\n\n".formatted(api, credentials()));
        product.demoPartners().stream().findFirst().ifPresent(partner -> call(text, partner, api));
        text.append("Ready: ").append(api).append('\n');
        return text.toString();
    }

    private static void call(StringBuilder text, DemoPartner partner, String api) {
        text.append("  A call as the partner %s:\n\n".formatted(partner.name()));
        text.append(
                "    curl -s %s/partner/usage -H 'Authorization: Bearer %s' -H 'X-Partner-Secret: %s'\n\n"
                        .formatted(api, partner.key(), partner.secret()));
    }

    private static String credentials() {
        return "{\"email\": \"%s\", \"groups\": [\"Admins\"]}".formatted(DemoSeed.ADMIN);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-10s %s\n".formatted(name, value));
    }
}
