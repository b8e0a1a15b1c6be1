package com.strategymarket.domain.user;

/**
 * What stands for an e-mail address in keys: the same for the same address, and of no use to
 * whoever reads it without the secret that it was made with.
 */
public record EmailPrint(String text) {

    @Override
    public String toString() {
        return text;
    }
}
