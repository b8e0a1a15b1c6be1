package com.strategymarket.domain.change;

/**
 * Which request it is that may come again.
 *
 * @param caller whose key it is
 * @param request the method and full path
 * @param key a hash of the key
 */
public record ReceiptId(String caller, String request, String key) {}
