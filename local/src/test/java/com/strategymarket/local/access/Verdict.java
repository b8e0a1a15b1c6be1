package com.strategymarket.local.access;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.Route;

/** What a route answers a caller, as follows from its access and from nothing else. */
enum Verdict {
    SERVED,
    UNAUTHENTICATED,
    FORBIDDEN,
    /** As if the thing did not exist. */
    ABSENT;

    static Verdict of(Route route, Kind kind) {
        return switch (route.access()) {
            case Access.Public _ -> SERVED;
            case Access.PublicOrPartner _ -> kind == Kind.UNKNOWN_KEY ? UNAUTHENTICATED : SERVED;
            case Access.Partner _ -> UNAUTHENTICATED;
            case Access.User _ -> user(kind, isOfOneOwner(route));
            case Access.Admin _ -> admin(kind, isOfOneOwner(route));
        };
    }

    private static Verdict user(Kind kind, boolean owned) {
        return switch (kind) {
            case OWNER -> SERVED;
            case USER, OTHER_ADMIN -> owned ? ABSENT : SERVED;
            case NONE, ID_TOKEN, WRONG_TOKEN, UNKNOWN_KEY -> UNAUTHENTICATED;
        };
    }

    private static Verdict admin(Kind kind, boolean owned) {
        return switch (kind) {
            case OWNER -> SERVED;
            case OTHER_ADMIN -> owned ? ABSENT : SERVED;
            case USER -> FORBIDDEN;
            case NONE, ID_TOKEN, WRONG_TOKEN, UNKNOWN_KEY -> UNAUTHENTICATED;
        };
    }

    private static boolean isOfOneOwner(Route route) {
        return !route.parameters().isEmpty();
    }
}
