package com.strategymarket.domain.user;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

import java.time.Instant;
import java.util.Optional;

/** Someone of whom nobody knew before. */
public record NewUser(
        UserId id,
        EmailAddress address,
        EmailPrint print,
        Optional<Space> introducedBy,
        Instant since) {}
