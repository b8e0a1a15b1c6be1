package com.strategymarket.domain.caller;

import com.strategymarket.domain.audit.Actor;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.PartnerKey;

/** Who a request comes from, as its verified credential says. */
public sealed interface Caller {

    /** What sort of caller it is, for the audit trail. */
    String kind();

    /** Stable and unique among all callers: page cursors and idempotency keys are bound to it. */
    String scope();

    /** How the audit trail names it. */
    default Actor actor() {
        return new Actor(kind(), scope());
    }

    /** The person who is signed in; on routes that need a token there always is one. */
    default UserId userId() {
        throw new IllegalStateException("nobody is signed in");
    }

    /** The key that a partner's server holds; on routes for partners alone there always is one. */
    default PartnerKey partnerKey() {
        throw new IllegalStateException("no partner calls");
    }

    /** Someone without a credential. */
    record Anonymous() implements Caller {
        @Override
        public String kind() {
            return "ANONYMOUS";
        }

        @Override
        public String scope() {
            return "ANONYMOUS";
        }
    }

    /** A signed-in person. */
    record User(UserId userId) implements Caller {
        @Override
        public String kind() {
            return "USER";
        }

        @Override
        public String scope() {
            return "USER#" + userId;
        }
    }

    /** An operator. */
    record Admin(UserId userId) implements Caller {
        @Override
        public String kind() {
            return "ADMIN";
        }

        @Override
        public String scope() {
            return "ADMIN#" + userId;
        }
    }

    /**
     * A partner's server.
     *
     * @param partnerKey what it proved to hold
     */
    record Partner(PartnerKey partnerKey) implements Caller {
        @Override
        public String kind() {
            return "PARTNER";
        }

        /** All keys of a partner are one caller: a request may come again with another of them. */
        @Override
        public String scope() {
            return "PARTNER#" + partnerKey.holder().space();
        }
    }
}
