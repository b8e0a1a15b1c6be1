package com.strategymarket.domain.partner.credential;

/** What is kept of a secret. It shows itself to nobody but who asks for its value by name. */
public record SecretHash(String value) {

    @Override
    public String toString() {
        return "SecretHash[…]";
    }
}
