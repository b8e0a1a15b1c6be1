package com.strategymarket.functions.partner;

/** What admins send. */
public final class Bodies {

    /** The example of the specification. */
    public static final String WHOLE =
            """
            {"partner_id": "ZEBU", "partner_name": "Zebu Securities", "partner_type": "BROKER",
             "broker_id": "ZEBU", "environment": "live",
             "permissions": ["marketplace:read", "marketplace:subscribe"],
             "rate_limits": {"requests_per_minute": 100, "requests_per_day": 10000},
             "revenue_share": {"platform_percentage": 70, "partner_percentage": 30},
             "branding": {"show_platform_branding": false,
                          "custom_logo_url": "https://zebu.com/logo.png"},
             "allowed_cidrs": ["203.0.113.0/24"], "expires_at": null}
            """;

    public static final String LEAST =
            """
            {"partner_id": "ZEBU", "partner_name": "Zebu Securities", "broker_id": "ZEBU"}
            """;

    private Bodies() {}

    /** With all permissions, and what else is said. */
    public static String key(String partner, String more) {
        return """
        {"partner_id": "%s", "partner_name": "Partner %s", "broker_id": "ZEBU",
         "permissions": ["marketplace:read", "marketplace:subscribe", "subscriptions:read",
                         "subscriptions:cancel", "usage:read"]%s%s}
        """
                .formatted(partner, partner, more.isEmpty() ? "" : ", ", more);
    }

    public static String limits(int minute, int day) {
        return "\"rate_limits\": {\"requests_per_minute\": %d, \"requests_per_day\": %d}"
                .formatted(minute, day);
    }

    public static String environment(String name) {
        return "\"environment\": \"" + name + "\"";
    }

    public static String overlap(long seconds) {
        return "{\"overlap_seconds\": " + seconds + "}";
    }
}
