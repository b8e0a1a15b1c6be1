package com.strategymarket.local.identity.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Everybody who ever signed in. */
public final class Users {
    private final IdentityStore store;
    private final Triggers triggers;

    public Users(IdentityStore store, Triggers triggers) {
        this.store = store;
        this.triggers = triggers;
    }

    /** The user of this address, made on first use. */
    public User enter(EmailAddress email) {
        return enter(email, user -> user);
    }

    public User enter(EmailAddress email, Set<String> groups) {
        return enter(email, user -> user.in(groups));
    }

    private User enter(EmailAddress email, UnaryOperator<User> change) {
        boolean known = find(email).isPresent();
        var user = entered(email, change);
        if (!known) {
            triggers.confirmed(user);
        }
        return user;
    }

    private User entered(EmailAddress email, UnaryOperator<User> change) {
        return store.change(
                        state ->
                                state.with(
                                        change.apply(
                                                state.users()
                                                        .getOrDefault(
                                                                email.text(), User.of(email)))))
                .users()
                .get(email.text());
    }

    public Optional<User> find(EmailAddress email) {
        return Optional.ofNullable(store.state().users().get(email.text()));
    }

    public Optional<User> withId(String id) {
        return store.state().users().values().stream()
                .filter(user -> user.id().equals(id))
                .findFirst();
    }

    public List<User> all() {
        return store.state().users().values().stream()
                .sorted(Comparator.comparing(User::email))
                .toList();
    }
}
