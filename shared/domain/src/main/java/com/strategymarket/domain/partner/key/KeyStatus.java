package com.strategymarket.domain.partner.key;

/** Whether a key opens anything. A revoked one never does again. */
public enum KeyStatus {
    ACTIVE,
    DISABLED,
    REVOKED
}
