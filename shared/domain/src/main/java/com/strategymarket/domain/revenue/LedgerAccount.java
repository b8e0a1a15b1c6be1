package com.strategymarket.domain.revenue;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

/** Whose money an entry moves. */
public sealed interface LedgerAccount {

    /** Stable and unique among all accounts. */
    String name();

    /** What a user pays. */
    record Client(UserId user) implements LedgerAccount {
        @Override
        public String name() {
            return "CLIENT#" + user;
        }
    }

    /** What a partner owes for its clients. */
    record Settlement(Space partner) implements LedgerAccount {
        @Override
        public String name() {
            return "SETTLEMENT#" + partner;
        }
    }

    /** What a partner has earned. */
    record PartnerShare(Space partner) implements LedgerAccount {
        @Override
        public String name() {
            return "PARTNER#" + partner;
        }
    }

    /** What the platform has earned. */
    record Platform() implements LedgerAccount {
        @Override
        public String name() {
            return "PLATFORM";
        }
    }
}
