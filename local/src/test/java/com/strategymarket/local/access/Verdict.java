package com.strategymarket.local.access;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.Permission;
import com.strategymarket.contract.Route;

/** What a route answers a caller, as follows from its access and from nothing else. */
enum Verdict {
    SERVED,
    UNAUTHENTICATED,
    FORBIDDEN,
    /** The key is good, and lacks the permission. */
    NOT_PERMITTED,
    /** As if the thing did not exist. */
    ABSENT;

    /** Partners' keys belong to all admins alike. */
    private static final String OF_ALL_ADMINS = "api_key_id";

    static Verdict of(Route route, Caller caller) {
        var kind = caller.kind();
        return switch (route.access()) {
            case Access.Public _ -> SERVED;
            case Access.PublicOrPartner(var permission) -> either(caller, permission);
            case Access.Partner(var permission) -> partner(caller, permission, isOwned(route));
            case Access.User _ -> user(kind, isOwned(route));
            case Access.Admin _ -> admin(kind, isOwned(route));
        };
    }

    private static Verdict either(Caller caller, Permission permission) {
        return switch (caller.kind()) {
            case DEAD_KEY -> UNAUTHENTICATED;
            case PARTNER, OTHER_PARTNER -> caller.lacks(permission) ? NOT_PERMITTED : SERVED;
            case NONE, USER, OWNER, OTHER_ADMIN, ID_TOKEN, WRONG_TOKEN -> SERVED;
        };
    }

    private static Verdict partner(Caller caller, Permission permission, boolean owned) {
        return switch (caller.kind()) {
            case PARTNER -> caller.lacks(permission) ? NOT_PERMITTED : SERVED;
            case OTHER_PARTNER -> owned ? ABSENT : SERVED;
            case NONE, USER, OWNER, OTHER_ADMIN, ID_TOKEN, WRONG_TOKEN, DEAD_KEY -> UNAUTHENTICATED;
        };
    }

    private static Verdict user(Kind kind, boolean owned) {
        return switch (kind) {
            case OWNER -> SERVED;
            case USER, OTHER_ADMIN -> owned ? ABSENT : SERVED;
            case NONE, ID_TOKEN, WRONG_TOKEN, DEAD_KEY, PARTNER, OTHER_PARTNER -> UNAUTHENTICATED;
        };
    }

    private static Verdict admin(Kind kind, boolean owned) {
        return switch (kind) {
            case OWNER -> SERVED;
            case OTHER_ADMIN -> owned ? ABSENT : SERVED;
            case USER -> FORBIDDEN;
            case NONE, ID_TOKEN, WRONG_TOKEN, DEAD_KEY, PARTNER, OTHER_PARTNER -> UNAUTHENTICATED;
        };
    }

    private static boolean isOwned(Route route) {
        return route.parameters().stream()
                .anyMatch(name -> !name.equals(OF_ALL_ADMINS) && !isOnSale(route, name));
    }

    /** Whoever is signed in may follow anybody's template. */
    private static boolean isOnSale(Route route, String parameter) {
        return parameter.equals("template_id") && route.access() instanceof Access.User;
    }
}
