package com.strategymarket.domain.partner.key;

/** What sort of business a partner is. */
public enum PartnerType {
    BROKER
}
