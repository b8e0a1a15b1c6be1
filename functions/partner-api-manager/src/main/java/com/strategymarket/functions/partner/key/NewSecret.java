package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;

/** A secret that was just made, with what is kept of it. */
record NewSecret(ApiSecret secret, KeySecret kept) {}
