package com.strategymarket.domain.consent;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.template.Pricing;

/**
 * What a partner wants a yes to: all that the subscription will be.
 *
 * @param pricing what the template cost as it was asked
 */
public record Question(BasketId template, Pricing pricing, Mediation mediation) {}
