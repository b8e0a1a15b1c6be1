package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.Level;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.usage.KeyUsage;
import com.strategymarket.domain.partner.usage.Tally;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * {@code PARTNER#{partner}#{live|test} / BUCKET#{key}}: what one look at a key's limits needs. It
 * holds the levels of both bandwidths and the limits that they are reckoned in, the version of the
 * key, and the usage of the day until that is over.
 */
final class BucketItem {

    static final String PREFIX = "BUCKET#";
    static final String DAY = "usage_day";
    private static final String KEY_VERSION = "key_version";
    private static final String MINUTE_QUOTA = "minute_quota";
    private static final String DAY_QUOTA = "day_quota";
    private static final String MINUTE_FULL_AT = "minute_full_at";
    private static final String DAY_FULL_AT = "day_full_at";
    private static final String LAST_USED_AT = "last_used_at";

    private final Map<String, AttributeValue> item;
    private final ItemReader reader;

    BucketItem(Map<String, AttributeValue> item) {
        this.item = item;
        this.reader = new ItemReader("PARTNER_BUCKET", item);
    }

    static Key key(Space space, PartnerKeyId id) {
        return new Key(partition(space), PREFIX + id);
    }

    static String partition(Space space) {
        return "PARTNER#" + space;
    }

    /** Both buckets are full: nobody came yet. */
    static Write putNew(PartnerKey key) {
        var item = ItemWriter.of(key(key.holder().space(), key.id()));
        levels(item, Standing.untouched(key.terms().limits(), key.createdAt()))
                .number(KEY_VERSION, key.version())
                .text(DAY, day(key.createdAt()).toString());
        return Write.put(Counters.none(item).item()).when(Condition.absent());
    }

    private static ItemWriter levels(ItemWriter item, Standing standing) {
        return item.number(MINUTE_QUOTA, standing.limits().perMinute())
                .number(DAY_QUOTA, standing.limits().perDay())
                .number(MINUTE_FULL_AT, standing.minuteFullAt())
                .number(DAY_FULL_AT, standing.dayFullAt());
    }

    /**
     * Tells all instances with their next request that the key is not what they know. The levels
     * are left as they are, which change with each request: nobody takes anything any more until a
     * visitor who knows the new limits has put them {@link #under} those.
     */
    static Write tellChange(PartnerKey after) {
        return Write.update(key(after.holder().space(), after.id()))
                .setting(ItemWriter.attributes().number(KEY_VERSION, after.version()))
                .when(Condition.present());
    }

    /**
     * Lets one request through, if there is room for it in both buckets and the key is what the
     * visitor takes it for. The table knows no maximum, so that a full bucket and one that is in
     * use are different requests: the wrong guess changes nothing and tells what is true.
     */
    static Write.Update take(
            Visit visit, LocalDate notBefore, Sight.Guess guess, Counters.Pending pending) {
        var key = visit.key();
        var now = Standing.nanos(visit.now());
        var limits = key.terms().limits();
        var minute = new Step(MINUTE_FULL_AT, new Level(limits.minute(), 0), guess.minuteIsFull());
        var day = new Step(DAY_FULL_AT, new Level(limits.day(), 0), guess.dayIsFull());
        var set = ItemWriter.attributes().instant(LAST_USED_AT, visit.now());
        minute.set(set, now);
        day.set(set, now);
        var update = Write.update(key(key.holder().space(), key.id())).setting(set);
        update = Counters.count(day.add(minute.add(update)), visit, pending);
        return update.when(
                Condition.equal(KEY_VERSION, key.version())
                        .and(in(limits))
                        .and(Condition.atLeast(DAY, notBefore.toString()))
                        .and(minute.condition(now))
                        .and(day.condition(now)));
    }

    /** How one of the two levels is moved. */
    private record Step(String attribute, Level level, boolean full) {

        void set(ItemWriter writer, long now) {
            if (full) {
                writer.number(attribute, level.afterOne(now).fullAt());
            }
        }

        Write.Update add(Write.Update update) {
            return full ? update : update.adding(attribute, level.bandwidth().interval());
        }

        Condition condition(long now) {
            return full
                    ? Condition.atMost(attribute, now)
                    : Condition.above(attribute, now)
                            .and(Condition.atMost(attribute, level.latest(now)));
        }
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Begins a new day, if nobody has counted anything since this was read. */
    Write.Update beginDay(LocalDate today) {
        var update =
                Write.update(reader.key())
                        .setting(
                                Counters.none(ItemWriter.attributes().text(DAY, today.toString())));
        for (var route : Counters.routes(item)) {
            update = update.removing(route);
        }
        return update.when(Condition.equal(DAY, day().toString()).and(Counters.unchanged(reader)));
    }

    /** Puts the day by itself, if there is anything to remember of it. */
    Optional<Write.Update> fold() {
        return Counters.read(item).equals(Tally.NONE)
                ? Optional.empty()
                : Optional.of(
                        Counters.add(
                                Write.update(
                                        UsageItem.key(reader.key().partition(), day(), keyId())),
                                item));
    }

    /** Reckons what is used in the limits of the key, if nobody else has done so since. */
    Write.Update under(PartnerKey key) {
        var limits = key.terms().limits();
        var standing = standing(limits().orElse(limits), key.updatedAt());
        return Write.update(reader.key())
                .setting(levels(ItemWriter.attributes(), standing.under(limits)))
                .when(
                        Condition.equal(KEY_VERSION, key.version())
                                .and(limits().map(BucketItem::in).orElse(Condition.none()))
                                .and(Condition.equal(MINUTE_FULL_AT, standing.minuteFullAt()))
                                .and(Condition.equal(DAY_FULL_AT, standing.dayFullAt())));
    }

    private static Condition in(RateLimits limits) {
        return Condition.equal(MINUTE_QUOTA, limits.perMinute())
                .and(Condition.equal(DAY_QUOTA, limits.perDay()));
    }

    /** Whether its levels are reckoned in these limits. */
    boolean isIn(RateLimits limits) {
        return limits().filter(limits::equals).isPresent();
    }

    /** Not told by a bucket that is older than the attributes that tell them. */
    private Optional<RateLimits> limits() {
        return reader.optionalNumber(MINUTE_QUOTA)
                .map(
                        perMinute ->
                                new RateLimits(
                                        Math.toIntExact(perMinute),
                                        Math.toIntExact(reader.number(DAY_QUOTA))));
    }

    boolean isOf(PartnerKey key) {
        return reader.number(KEY_VERSION) == key.version();
    }

    LocalDate day() {
        return LocalDate.parse(reader.text(DAY));
    }

    Standing standing(RateLimits limits, Instant now) {
        return new Standing(limits, reader.number(MINUTE_FULL_AT), reader.number(DAY_FULL_AT), now);
    }

    PartnerKeyId keyId() {
        return new PartnerKeyId(reader.key().sort().substring(PREFIX.length()));
    }

    Optional<Instant> lastUsed() {
        return reader.optionalInstant(LAST_USED_AT);
    }

    /** The day that is not over yet. */
    KeyUsage.Day usage() {
        return new KeyUsage.Day(keyId(), day(), Counters.read(item));
    }
}
