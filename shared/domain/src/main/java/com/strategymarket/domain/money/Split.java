package com.strategymarket.domain.money;

/** A fee in two parts, which always add up to the whole. */
public record Split(Money partner, Money platform) {

    public Money whole() {
        return partner.plus(platform);
    }
}
