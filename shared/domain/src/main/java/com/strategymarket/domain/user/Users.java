package com.strategymarket.domain.user;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.UserId;

import java.util.Optional;

/** Who is who. What throws {@code ChangedMeanwhile} has changed nothing. */
public interface Users {

    /** Who signs in with an account; once it is decided, it stays so whatever their address is. */
    Optional<UserId> signingIn(UserId account);

    Optional<AddressHolder> holderOf(EmailPrint print);

    Optional<Profile> find(UserId user);

    /**
     * Somebody whose account makes them a user, under the account's id.
     *
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when the address or the account is
     *     somebody's
     */
    void register(NewUser user, Trace trace);

    /**
     * Somebody whose account takes them to the user whom a partner introduced.
     *
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when the address is not that user's
     *     any more, when another account has come before or this one is somebody's
     */
    void recognise(UserId account, UserId user, EmailPrint print, Trace trace);

    /**
     * Somebody who is a user by themselves, though their address is another's.
     *
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when the account is somebody's
     */
    void keepApart(UserId account, Trace trace);

    /**
     * Forgets who a user is in person, and frees the address. What they subscribed and owe stays,
     * and so does who signs in with which account: that is the same person.
     *
     * @return whether anything was known of them
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when another forgets them at the
     *     same time
     */
    boolean erase(UserId user, Trace trace);
}
