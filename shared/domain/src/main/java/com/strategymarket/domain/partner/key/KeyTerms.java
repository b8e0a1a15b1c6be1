package com.strategymarket.domain.partner.key;

import com.strategymarket.contract.Permission;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.rule.Range;
import com.strategymarket.domain.rule.TextRule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a key allows, and how its partner is served. All of it can be changed later.
 *
 * @param showPerformance whether the partner may see how followers of a template did: some
 *     jurisdictions forbid it
 * @param allowedAddresses from where the key may be used; from anywhere when there are none
 */
public record KeyTerms(
        String partnerName,
        List<Permission> permissions,
        RateLimits limits,
        RevenueShare share,
        Branding branding,
        boolean showPerformance,
        List<Cidr> allowedAddresses,
        Optional<Instant> expiresAt) {

    public static final TextRule NAME = TextRule.line(1, 100);
    public static final List<Permission> USUAL_PERMISSIONS =
            List.of(Permission.MARKETPLACE_READ, Permission.MARKETPLACE_SUBSCRIBE);
    public static final Range PERMISSIONS = Range.whole(1, Permission.values().length);
    public static final Range ADDRESS_RANGES = Range.whole(0, 50);

    public KeyTerms {
        permissions = List.copyOf(permissions);
        allowedAddresses = List.copyOf(allowedAddresses);
    }

    /** What is wrong with a list of permissions, as a clause, or nothing. */
    public static Optional<String> brokenPermissions(List<Permission> permissions) {
        return Set.copyOf(permissions).size() == permissions.size()
                ? Optional.empty()
                : Optional.of("must not name one twice");
    }

    boolean allowFrom(String address) {
        return allowedAddresses.isEmpty()
                || allowedAddresses.stream().anyMatch(range -> range.holds(address));
    }
}
