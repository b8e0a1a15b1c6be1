package com.strategymarket.domain.user;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

import java.util.Optional;

/**
 * Someone with an e-mail address.
 *
 * @param introducedBy the partner who brought them; nobody when they came by themselves
 */
public record KnownUser(UserId id, Optional<Space> introducedBy) {

    /** Whether a partner may act for them without asking. */
    public boolean isOf(Space partner) {
        return introducedBy.filter(partner::equals).isPresent();
    }
}
