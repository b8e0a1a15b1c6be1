package com.strategymarket.functions.marketplace.routes;

/** What admins send: the examples of the specification. */
final class Bodies {

    static final String CONFIG =
            """
            {"visibility": "PUBLIC",
             "pricing": {"type": "PAID", "monthly_fee": 999, "currency": "INR"},
             "difficulty_level": "INTERMEDIATE", "tags": ["NIFTY", "WEEKLY", "INCOME"]}
            """;

    static final String STRATEGIES =
            """
            [{"name": "Iron condor", "underlying": "NIFTY", "product": "INTRADAY",
              "schedule": {"days": ["MON", "TUE", "WED", "THU"], "entry_time": "09:20",
                           "exit_time": "15:15", "timezone": "Asia/Kolkata"},
              "legs": [{"side": "SELL", "instrument": "CE",
                        "strike": {"by": "ATM_OFFSET", "value": 200},
                        "expiry": "WEEKLY", "lots": 1},
                       {"side": "BUY", "instrument": "CE",
                        "strike": {"by": "ATM_OFFSET", "value": 400},
                        "expiry": "WEEKLY", "lots": 1}],
              "stop_loss_percent": 40, "target_percent": 60}]
            """;

    static final String BASKET = basket("Conservative Iron Condor Weekly", "INCOME");

    private Bodies() {}

    static String basket(String name, String category) {
        return """
        {"name": "%s", "description": "Sells premium on both sides.", "category": "%s",
         "strategies": %s}
        """
                .formatted(name, category, STRATEGIES);
    }

    static String config(String visibility) {
        return CONFIG.replace("PUBLIC", visibility);
    }

    static String free(String tag) {
        return """
        {"pricing": {"type": "FREE"}, "difficulty_level": "BEGINNER", "tags": ["%s"]}
        """
                .formatted(tag);
    }
}
