package com.strategymarket.domain.partner.key;

/** A key that is to be made. */
public record KeyDraft(KeyHolder holder, KeyTerms terms) {}
