package com.strategymarket.local.access;

import com.strategymarket.contract.Permission;
import com.strategymarket.local.product.Partner;
import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.World;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everyone who shows a partner's key, or something like one. */
final class PartnerCallers {

    private static final long NO_OVERLAP = 0;

    private final World world;
    private final Partners partners;
    private final Partner good;

    private PartnerCallers(World world) {
        this.world = world;
        this.partners = world.partners();
        this.good = world.partner();
    }

    static List<Caller> of(World world) {
        var made = new PartnerCallers(world);
        return Stream.of(made.mistaken(), made.outOfUse(), made.mixed(), made.good())
                .flatMap(List::stream)
                .toList();
    }

    /** What could be told from a right one without a look into the table. */
    private List<Caller> mistaken() {
        var key = good.key();
        var secret = good.secret();
        var other = good.withSecret(secret.substring(0, secret.length() - 1));
        return List.of(
                Caller.bearing("a key alone", Kind.DEAD_KEY, key),
                new Caller(
                        "a secret alone", Kind.NONE, ask -> ask.with("X-Partner-Secret", secret)),
                Caller.bearing("a key of no form", Kind.DEAD_KEY, "pk_zebu_live_" + "0".repeat(24)),
                Caller.showing("a key in lower case", Kind.DEAD_KEY, "bearer " + key),
                Caller.partner("a cut secret", Kind.DEAD_KEY, other),
                Caller.partner("the key as secret", Kind.DEAD_KEY, good.withSecret(key)),
                Caller.partner("an empty secret", Kind.DEAD_KEY, good.withSecret("")));
    }

    private List<Caller> outOfUse() {
        var revoked = partners.create("REVOKED");
        partners.revoke(revoked).expect(204);
        var disabled = partners.create("DISABLED");
        partners.change(disabled, "{\"status\": \"DISABLED\"}").expect(200);
        var elsewhere = partners.create("ELSEWHERE");
        partners.change(elsewhere, "{\"allowed_cidrs\": [\"203.0.113.0/24\"]}").expect(200);
        var rotated = partners.create("ROTATED");
        partners.rotate(rotated, NO_OVERLAP);
        return List.of(
                dead("revoked", revoked),
                dead("disabled", disabled),
                dead("expired", world.expiredPartner()),
                dead("from another address", elsewhere),
                dead("with the secret before", rotated));
    }

    /** Halves that are good by themselves. */
    private List<Caller> mixed() {
        var second = partners.create("WORLD");
        var test = partners.create(Partners.draft("WORLD").put("environment", "test"));
        var stranger = partners.create("STRANGER");
        return List.of(
                dead("with the secret of its other key", good.withSecret(second.secret())),
                dead("with the secret of its tests", good.withSecret(test.secret())),
                dead("a test with the live secret", test.withSecret(good.secret())),
                dead("with another's secret", good.withSecret(stranger.secret())),
                Caller.partner("another partner", Kind.OTHER_PARTNER, stranger),
                Caller.partner("the partner in its tests", Kind.OTHER_PARTNER, test));
    }

    private List<Caller> good() {
        var callers = new ArrayList<Caller>();
        for (var permission : Permission.values()) {
            var lacking = partners.lacking("WORLD", permission);
            callers.add(
                    Caller.partner("without " + permission.code(), Kind.PARTNER, lacking)
                            .lacking(permission));
        }
        callers.add(Caller.partner("the partner", Kind.PARTNER, good));
        return callers;
    }

    private static Caller dead(String name, Partner partner) {
        return Caller.partner(name, Kind.DEAD_KEY, partner);
    }
}
