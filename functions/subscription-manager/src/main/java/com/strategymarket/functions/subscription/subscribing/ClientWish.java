package com.strategymarket.functions.subscription.subscribing;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.domain.user.EmailAddress;

/**
 * What a partner wants for a client.
 *
 * @param clientId the broker's name for the client's account
 * @param link whether the account is linked on the way, if it is not yet
 */
record ClientWish(
        BasketId template, EmailAddress email, String clientId, boolean link, Sizing sizing) {}
