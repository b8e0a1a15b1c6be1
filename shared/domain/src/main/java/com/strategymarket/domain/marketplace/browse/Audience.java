package com.strategymarket.domain.marketplace.browse;

import com.strategymarket.domain.marketplace.template.Visibility;

/** Who looks: everyone, or a partner, who sees some more. */
public enum Audience {
    EVERYONE,
    PARTNER;

    /** Whether a template of this visibility answers by its id. */
    public boolean maySee(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC, UNLISTED -> true;
            case PARTNERS -> this == PARTNER;
        };
    }
}
