package com.strategymarket.domain.consent;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;

import java.time.Duration;
import java.time.Instant;

/**
 * A partner asks someone, who is not its own to act for, whether it may subscribe them.
 *
 * @param mediation with the share of the fee as of the asking
 * @param version counts every change
 */
public record PartnerRequest(
        PartnerRequestId id,
        UserId user,
        String partnerName,
        Mediation mediation,
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

    /** Asked anew, unless it stands open or was declined a short time ago. */
    public boolean mayBeAskedAgain(Instant now) {
        return switch (status) {
            case OPEN, ACCEPTED -> true;
            case DECLINED -> !now.isBefore(askedAt.plus(PEACE));
        };
    }

    public static PartnerRequest ask(
            BasketId template, UserId user, String partnerName, Mediation mediation, Instant now) {
        var id = new PartnerRequestId(template, mediation.partner().partner());
        return new PartnerRequest(id, user, partnerName, mediation, Status.OPEN, now, 1);
    }

    /** Nobody has to be told again what stands open. */
    public boolean asksTheSameAs(PartnerRequest other) {
        return status == other.status && mediation.equals(other.mediation);
    }

    public PartnerRequest after(PartnerRequest earlier) {
        return new PartnerRequest(
                id, user, partnerName, mediation, Status.OPEN, askedAt, earlier.version + 1);
    }

    public PartnerRequest answered(Status answer, Instant now) {
        return new PartnerRequest(id, user, partnerName, mediation, answer, now, version + 1);
    }

    /** What audit records are about. */
    public String subject() {
        return "PARTNER_REQUEST#" + user + "#" + id;
    }
}
