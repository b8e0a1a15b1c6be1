package com.strategymarket.local.identity;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A user's tokens, as {@code POST /local/token} answers. */
@JsonNaming(SnakeCaseStrategy.class)
public record IssuedTokens(String accessToken, String idToken, String userId, long expiresIn) {}
