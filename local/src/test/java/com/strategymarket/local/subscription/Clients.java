package com.strategymarket.local.subscription;

/** Clients of partners, each with an address and an account of their own. */
final class Clients {

    private Clients() {}

    static String wish(String template, int number) {
        return wish(template, email(number), "CLIENT-" + number);
    }

    static String wish(String template, String email, String account) {
        return """
        {"template_id": "%s", "user_email": "%s", "broker_client_id": "%s",
         "auto_link_broker": true, "lot_multiplier": 2.0}
        """
                .formatted(template, email, account);
    }

    static String email(int number) {
        return "client%d@clients.example".formatted(number);
    }
}
