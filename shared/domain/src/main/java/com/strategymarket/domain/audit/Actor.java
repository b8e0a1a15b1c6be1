package com.strategymarket.domain.audit;

/**
 * Who did something.
 *
 * @param kind what sort of caller it was
 * @param id stable and unique among all callers
 */
public record Actor(String kind, String id) {}
