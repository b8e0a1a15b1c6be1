package com.strategymarket.testkit.partner;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.usage.Tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What all instances together know of a key's limits and of its usage today.
 *
 * @param limits those that its levels are reckoned in
 */
record Bucket(
        PartnerKey key,
        RateLimits limits,
        long minuteFullAt,
        long dayFullAt,
        LocalDate day,
        Tally tally,
        Optional<Instant> lastUsed) {

    static Bucket full(PartnerKey key) {
        return new Bucket(
                key,
                key.terms().limits(),
                0,
                0,
                day(key.createdAt()),
                Tally.NONE,
                Optional.empty());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    Bucket of(PartnerKey changed) {
        return new Bucket(changed, limits, minuteFullAt, dayFullAt, day, tally, lastUsed);
    }

    Bucket inItsLimits() {
        var wanted = key.terms().limits();
        var standing = new Standing(limits, minuteFullAt, dayFullAt, key.updatedAt()).under(wanted);
        return new Bucket(
                key, wanted, standing.minuteFullAt(), standing.dayFullAt(), day, tally, lastUsed);
    }

    Bucket on(LocalDate next) {
        return new Bucket(key, limits, minuteFullAt, dayFullAt, next, Tally.NONE, lastUsed);
    }

    Bucket after(Standing standing, Tally more) {
        return new Bucket(
                key,
                limits,
                standing.minuteFullAt(),
                standing.dayFullAt(),
                day,
                tally.plus(more),
                Optional.of(standing.at()));
    }
}
