package com.strategymarket.contract;

/** Who takes the fees of users who subscribe by themselves. */
public enum PaymentProvider {
    /** Nobody: by themselves, users follow what is free. */
    NONE("none"),
    /** It moves no money, and says yes unless it is told otherwise: to try things out. */
    SANDBOX("sandbox");

    private final String settingName;

    PaymentProvider(String settingName) {
        this.settingName = settingName;
    }

    public String settingName() {
        return settingName;
    }
}
