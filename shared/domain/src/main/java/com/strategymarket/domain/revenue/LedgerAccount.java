package com.strategymarket.domain.revenue;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

import java.util.Optional;

/** Whose money an entry moves. */
public sealed interface LedgerAccount {

    /** Whether the fees come from it. */
    default boolean pays() {
        return switch (this) {
            case Client client -> true;
            case Settlement settlement -> true;
            case PartnerShare share -> false;
            case Platform platform -> false;
        };
    }

    /** The partner who pays for its clients from it. */
    default Optional<Space> settledBy() {
        return this instanceof Settlement(var partner) ? Optional.of(partner) : Optional.empty();
    }

    /** What a user pays. */
    record Client(UserId user) implements LedgerAccount {}

    /** What a partner owes for its clients. */
    record Settlement(Space partner) implements LedgerAccount {}

    /** What a partner has earned. */
    record PartnerShare(Space partner) implements LedgerAccount {}

    /** What the platform has earned. */
    record Platform() implements LedgerAccount {}
}
