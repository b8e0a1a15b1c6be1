package com.strategymarket.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.UUID;

class RightsTest {

    @Test
    void rightsAddUp() {
        var rights =
                Rights.NONE
                        .and(TableAction.GET, Partition.AUDIT)
                        .and(TableAction.GET, Partition.OF_USER)
                        .andIndexes(TableLayout.MARKETPLACE_NEWEST);

        assertEquals(
                Set.of(Partition.AUDIT, Partition.OF_USER), rights.items().get(TableAction.GET));
        assertEquals(1, rights.indexes().size());
        assertTrue(Rights.NONE.items().isEmpty());
    }

    @Test
    void everyKeyIsOfOneKindOfPartition() {
        assertEquals(Partition.OF_USER, Partition.of(UUID.nameUUIDFromBytes(new byte[1]) + ""));
        assertEquals(Partition.OF_TEMPLATE, Partition.of("TEMPLATE#01J00000000000000000000000"));
        assertEquals(Partition.PARTNER_KEYS, Partition.of("PARTNER"));
        assertEquals(Partition.OF_PARTNER, Partition.of("PARTNER#ZEBU#live"));
        assertThrows(IllegalArgumentException.class, () -> Partition.of("PARTNERS"));
    }

    @Test
    void nobodyMayWriteOverAnAuditRecord() {
        for (var function : LambdaFunction.values()) {
            function.deployment()
                    .rights()
                    .items()
                    .forEach(
                            (action, where) ->
                                    assertTrue(
                                            action == TableAction.PUT
                                                    || !where.contains(Partition.AUDIT),
                                            function + " " + action));
        }
    }
}
