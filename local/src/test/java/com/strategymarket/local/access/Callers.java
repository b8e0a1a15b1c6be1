package com.strategymarket.local.access;

import com.strategymarket.local.product.World;

import java.util.ArrayList;
import java.util.List;

/** Everyone who may call, those without a right first and the owner last. */
final class Callers {

    private static final String USER = "user@example.com";

    /** None of them is the group Admins. */
    private static final List<String> LOOKALIKES =
            List.of("NotAdmins", "Admins2", "admins", "ADMINS", "[Admins]", "Admins,Traders");

    private Callers() {}

    static List<Caller> of(World world) {
        var callers = new ArrayList<Caller>();
        callers.add(Caller.bearing("expired", Kind.WRONG_TOKEN, world.expiredToken()));
        callers.add(new Caller("nobody", Kind.NONE, ask -> ask));
        callers.addAll(forgers(world));
        callers.addAll(PartnerCallers.of(world));
        callers.addAll(users(world));
        callers.add(Caller.bearing("another admin", Kind.OTHER_ADMIN, world.otherAdmin().token()));
        callers.add(Caller.bearing("the owner", Kind.OWNER, world.owner().token()));
        return callers;
    }

    private static List<Caller> forgers(World world) {
        var good = world.owner().token();
        var user = world.product().token(USER);
        var idToken = world.product().tokens("world.owner@example.com", "Admins").path("id_token");
        return List.of(
                Caller.bearing("id token", Kind.ID_TOKEN, idToken.stringValue()),
                Caller.bearing("another's key", Kind.WRONG_TOKEN, Forgery.signedByAnother(good)),
                Caller.bearing("promoted", Kind.WRONG_TOKEN, Forgery.promoted(user)),
                Caller.bearing("unsigned", Kind.WRONG_TOKEN, Forgery.unsigned(good)),
                Caller.bearing("cut off", Kind.WRONG_TOKEN, good.substring(0, good.length() - 9)),
                Caller.bearing("garbage", Kind.WRONG_TOKEN, "garbage"),
                Caller.bearing("empty", Kind.WRONG_TOKEN, ""),
                Caller.showing("another scheme", Kind.WRONG_TOKEN, "Basic " + good),
                Caller.showing("two tokens", Kind.WRONG_TOKEN, "Bearer " + good + ", " + good));
    }

    private static List<Caller> users(World world) {
        var users = new ArrayList<Caller>();
        users.add(Caller.bearing("a user", Kind.USER, world.product().token(USER)));
        var other = world.product().token("other.user@example.com", "Traders", "Investors");
        users.add(Caller.bearing("another user", Kind.USER, other));
        for (var group : LOOKALIKES) {
            var email = "lookalike%d@example.com".formatted(users.size());
            users.add(Caller.bearing(group, Kind.USER, world.product().token(email, group)));
        }
        return users;
    }
}
