package com.strategymarket.local.identity.page;

/**
 * One sign-in on its way through the pages.
 *
 * @param query the client's request as it came; each page carries it on, and it is judged anew each
 *     time
 * @param leadsTo the origin that the browser goes to in the end
 */
public record Visit(String query, String leadsTo) {}
