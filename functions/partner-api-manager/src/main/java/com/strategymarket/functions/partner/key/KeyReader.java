package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.partner.key.PartnerKeys.Filter;
import com.strategymarket.domain.partner.key.PartnerKeys.Found;
import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.partner.usage.Usages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Looks up keys, as admins want to see them. */
public final class KeyReader {

    private final PartnerKeys keys;
    private final Usages usages;

    public KeyReader(PartnerKeys keys, Usages usages) {
        this.keys = keys;
        this.usages = usages;
    }

    UsedKey one(PartnerKeyId id, Instant now) {
        var key = StoredKey.of(keys, id);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var month = usages.of(key, DayRange.monthOf(today));
        return new UsedKey(
                key,
                month.on(today).sum(),
                month.sum(),
                Optional.ofNullable(month.lastUsed().get(id)));
    }

    Found list(Filter filter, PageRequest page) {
        return keys.newestFirst(filter, page);
    }
}
