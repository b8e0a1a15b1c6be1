package com.strategymarket.platform.http;

/** An operation with what answers it. */
public record Endpoint<B>(Operation<B> operation, Handler<B> handler) {

    @FunctionalInterface
    public interface Handler<B> {
        Reply handle(Call<B> call);
    }
}
