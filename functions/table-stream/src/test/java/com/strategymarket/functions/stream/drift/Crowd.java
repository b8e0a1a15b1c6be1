package com.strategymarket.functions.stream.drift;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled.Reason;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.testkit.count.CountTrace;
import com.strategymarket.testkit.count.Subscribed;
import com.strategymarket.testkit.count.TableCounts;
import com.strategymarket.testkit.faults.Crashed;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.partner.PartnerSample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** People who subscribe, pause and cancel as it comes, while the table fails them now and then. */
final class Crowd {

    static final PartnerKeyId KEY = PartnerSample.id(1);
    static final Space LIVE = new Space(PartnerSample.ZEBU, Environment.LIVE);
    static final Space TEST = new Space(PartnerSample.ZEBU, Environment.TEST);

    private static final int USERS = 400;

    private final TableCounts world;
    private final List<BasketId> templates;
    private final Random random;
    private final Map<Place, Optional<KeptSubscription>> known = new HashMap<>();
    private int made;

    Crowd(TableCounts world, List<BasketId> templates, Random random) {
        this.world = world;
        this.templates = templates;
        this.random = random;
    }

    /** Whether it came through; when it did not, it may have happened all the same. */
    boolean act() {
        var who = new Place(random.nextInt(USERS), templates.get(random.nextInt(templates.size())));
        var before = known.computeIfAbsent(who, this::standing);
        Mishap.maybe(random, 0.1, 1).ifPresent(world.faulty()::inject);
        try {
            known.put(who, Optional.of(act(who, before)).filter(KeptSubscription::isLive));
            return true;
        } catch (RuntimeException | Crashed mishap) {
            known.remove(who);
            return false;
        } finally {
            world.faulty().reset();
        }
    }

    private record Place(int number, BasketId template) {

        UserId user() {
            return Subscribed.user(number);
        }
    }

    private Optional<KeptSubscription> standing(Place who) {
        return world.openings()
                .standing(who.user(), who.template())
                .map(id -> world.subscriptions().find(who.user(), id).orElseThrow());
    }

    private KeptSubscription act(Place who, Optional<KeptSubscription> before) {
        return before.map(this::change).orElseGet(() -> subscribe(who));
    }

    private KeptSubscription subscribe(Place who) {
        var id = Subscribed.id(++made);
        var partner = partner(who.number());
        var opening = Subscribed.opening(id, who.user(), who.template(), partner);
        var deed = Subscribed.deed(opening.subscription());
        var told = partner.isPresent() ? deed.with("api_key_id", KEY) : deed;
        world.openings().open(opening, CountTrace.of(told));
        return opening.subscription();
    }

    private static Optional<Space> partner(int number) {
        return switch (number % 4) {
            case 0 -> Optional.of(LIVE);
            case 1 -> Optional.of(TEST);
            default -> Optional.empty();
        };
    }

    private KeptSubscription change(KeptSubscription before) {
        var after = before.next(changed(before.state()));
        world.subscriptions().save(before, after, CountTrace.of(deed(after)));
        return after;
    }

    private Subscription changed(Subscription state) {
        boolean ends = random.nextInt(3) > 0;
        return switch (state) {
            case Active active when ends ->
                    active.cancelled(Sample.NOW, Reason.ASKED_FOR, OpenPositions.LEAVE);
            case Active active -> active.paused();
            case Paused paused when ends ->
                    paused.cancelled(Sample.NOW, Reason.ASKED_FOR, OpenPositions.LEAVE);
            case Paused paused -> paused.resumed();
            default -> throw new AssertionError("a guard of " + state);
        };
    }

    private static Deed deed(KeptSubscription after) {
        return Deed.of(after.subject(), "subscription." + after.status())
                .with("template_id", after.agreement().template());
    }
}
