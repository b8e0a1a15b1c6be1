package com.strategymarket.contract;

import java.util.Optional;

/** Who may call a route. Every route names exactly one kind. */
public sealed interface Access {

    Access PUBLIC = new Public();
    Access USER = new User();
    Access ADMIN = new Admin();

    static Access partner(Permission permission) {
        return new Partner(permission);
    }

    static Access publicOrPartner(Permission permission) {
        return new PublicOrPartner(permission);
    }

    /** Whether the gateway's JWT authorizer stands in front of the route. */
    default boolean needsToken() {
        return switch (this) {
            case User u -> true;
            case Admin a -> true;
            case Public p -> false;
            case Partner p -> false;
            case PublicOrPartner p -> false;
        };
    }

    /** What a partner's key must permit, on routes that are for partners too. */
    default Optional<Permission> ofPartners() {
        return switch (this) {
            case Partner(var permission) -> Optional.of(permission);
            case PublicOrPartner(var permission) -> Optional.of(permission);
            case User u -> Optional.empty();
            case Admin a -> Optional.empty();
            case Public p -> Optional.empty();
        };
    }

    /** Anyone, without a credential. */
    record Public() implements Access {
        @Override
        public String toString() {
            return "PUBLIC";
        }
    }

    /** A signed-in user. */
    record User() implements Access {
        @Override
        public String toString() {
            return "USER";
        }
    }

    /** A signed-in user of the group Admins. */
    record Admin() implements Access {
        @Override
        public String toString() {
            return "ADMIN";
        }
    }

    /** A broker's server with its key pair and this permission. */
    record Partner(Permission permission) implements Access {
        @Override
        public String toString() {
            return "PARTNER(" + permission.code() + ")";
        }
    }

    /** Anyone; a broker's server that shows its key pair is served as that partner. */
    record PublicOrPartner(Permission permission) implements Access {
        @Override
        public String toString() {
            return "PUBLIC_OR_PARTNER(" + permission.code() + ")";
        }
    }
}
