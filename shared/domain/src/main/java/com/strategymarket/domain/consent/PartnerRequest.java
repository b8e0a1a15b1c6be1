package com.strategymarket.domain.consent;

import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.allocation.Sizing;

import java.time.Duration;
import java.time.Instant;

/**
 * A partner asks someone, who is not its own to act for, whether it may subscribe them.
 *
 * @param share how the partner and the platform share the fee, as of the asking
 * @param version counts every change
 */
public record PartnerRequest(
        PartnerRequestId id,
        UserId user,
        Space partner,
        String partnerName,
        Wish wish,
        RevenueShare share,
        Status status,
        Instant askedAt,
        long version) {

    /** Whoever has said no is left in peace for so long. */
    public static final Duration PEACE = Duration.ofDays(30);

    public enum Status {
        OPEN,
        ACCEPTED,
        DECLINED
    }

    /** Where and how much would be traded. */
    public record Wish(BrokerClient account, boolean link, Sizing sizing) {}

    /** Asked anew, unless it stands open or was declined a short time ago. */
    public boolean mayBeAskedAgain(Instant now) {
        return switch (status) {
            case OPEN, ACCEPTED -> true;
            case DECLINED -> !now.isBefore(askedAt.plus(PEACE));
        };
    }

    public PartnerRequest after(PartnerRequest earlier) {
        return new PartnerRequest(
                id,
                user,
                partner,
                partnerName,
                wish,
                share,
                Status.OPEN,
                askedAt,
                earlier.version + 1);
    }

    public PartnerRequest answered(Status answer, Instant now) {
        return new PartnerRequest(
                id, user, partner, partnerName, wish, share, answer, now, version + 1);
    }

    /** What audit records are about. */
    public String subject() {
        return "PARTNER_REQUEST#" + user + "#" + id;
    }
}
