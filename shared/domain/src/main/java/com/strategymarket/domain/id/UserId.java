package com.strategymarket.domain.id;

/** A signed-in person: the subject of the token. */
public record UserId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
