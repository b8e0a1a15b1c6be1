package com.strategymarket.local.identity.account;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody who can sign in. */
public record User(String id, String email, SortedSet<String> groups) {
    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,128}");

    public User {
        for (var group : groups) {
            if (!GROUP.matcher(group).matches()) {
                throw new IllegalArgumentException(
                        "A group's name has 1 to 128 visible characters: " + group);
            }
        }
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    }

    /**
     * The id follows from the address, so that it stays the same even when the users' file is lost.
     */
    static User of(EmailAddress email) {
        var seed = ("strategymarket:" + email).getBytes(StandardCharsets.UTF_8);
        return new User(UUID.nameUUIDFromBytes(seed).toString(), email.text(), new TreeSet<>());
    }

    User in(Set<String> groups) {
        return new User(id, email, new TreeSet<>(groups));
    }
}
