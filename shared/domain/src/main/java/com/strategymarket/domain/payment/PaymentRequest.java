package com.strategymarket.domain.payment;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.money.Money;

/**
 * A fee that is to be paid.
 *
 * @param id made of what it is for, so that it is the same however often it is asked for
 */
public record PaymentRequest(String id, UserId payer, Money fee) {}
