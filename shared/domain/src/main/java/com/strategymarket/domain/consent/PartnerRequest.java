package com.strategymarket.domain.consent;

import com.strategymarket.domain.id.UserId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A partner asks someone, who is not its own to act for, whether it may subscribe them.
 *
 * @param question stays as it was asked: another one is another version
 * @param answeredAt absent as long as nobody has
 * @param version counts every change
 */
public record PartnerRequest(
        UserId user,
        String partnerName,
        Question question,
        Status status,
        Instant askedAt,
        Optional<Instant> answeredAt,
        long version) {

    /** Whoever is asked may take so long to answer. */
    public static final Duration PATIENCE = Duration.ofDays(30);

    /** Whoever has said no is left in peace for so long. */
    public static final Duration PEACE = Duration.ofDays(30);

    public enum Status {
        OPEN,
        ACCEPTED,
        DECLINED
    }

    public static PartnerRequest ask(
            UserId user, String partnerName, Question question, Instant now) {
        return new PartnerRequest(
                user, partnerName, question, Status.OPEN, now, Optional.empty(), 1);
    }

    public PartnerRequestId id() {
        return new PartnerRequestId(question.template(), question.mediation().partner().partner());
    }

    /** Whether it waits for an answer. */
    public boolean isAnswerable(Instant now) {
        return status == Status.OPEN && now.isBefore(askedAt.plus(PATIENCE));
    }

    /** Whether nobody has answered it in time: it is as good as never asked. */
    public boolean isForgotten(Instant now) {
        return status == Status.OPEN && !isAnswerable(now);
    }

    /** Nobody has to be told again what stands open, and whoever said no is left in peace. */
    public boolean mayBecome(Question next, Instant now) {
        return switch (status) {
            case OPEN -> isForgotten(now) || !question.equals(next);
            case ACCEPTED -> true;
            case DECLINED -> answeredAt.filter(no -> now.isBefore(no.plus(PEACE))).isEmpty();
        };
    }

    public PartnerRequest after(PartnerRequest earlier) {
        return new PartnerRequest(
                user, partnerName, question, status, askedAt, answeredAt, earlier.version + 1);
    }

    public PartnerRequest answered(Status answer, Instant now) {
        return new PartnerRequest(
                user, partnerName, question, answer, askedAt, Optional.of(now), version + 1);
    }

    /** What audit records are about. */
    public String subject() {
        return "PARTNER_REQUEST#" + user + "#" + id();
    }
}
