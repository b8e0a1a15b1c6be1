package com.strategymarket.contract;

import static com.strategymarket.contract.Partition.AUDIT;
import static com.strategymarket.contract.Partition.BROKER_CLIENTS;
import static com.strategymarket.contract.Partition.DIRECTORY;
import static com.strategymarket.contract.Partition.OF_PARTNER;
import static com.strategymarket.contract.Partition.OF_TEMPLATE;
import static com.strategymarket.contract.Partition.OF_USER;
import static com.strategymarket.contract.Partition.PARTNER_KEYS;
import static com.strategymarket.contract.Partition.RECEIPTS;
import static com.strategymarket.contract.Partition.ROUNDS;
import static com.strategymarket.contract.TableAction.BATCH_GET;
import static com.strategymarket.contract.TableAction.CHECK;
import static com.strategymarket.contract.TableAction.DELETE;
import static com.strategymarket.contract.TableAction.GET;
import static com.strategymarket.contract.TableAction.PUT;
import static com.strategymarket.contract.TableAction.QUERY;
import static com.strategymarket.contract.TableAction.UPDATE;

/** What each function is granted. */
final class Granted {

    static final Rights MARKETPLACE =
            Rights.SERVING_PARTNERS
                    .and(GET, OF_USER)
                    .and(BATCH_GET, OF_USER, OF_TEMPLATE)
                    .and(QUERY, OF_USER, OF_TEMPLATE)
                    .and(PUT, OF_USER, OF_TEMPLATE, DIRECTORY, RECEIPTS, AUDIT)
                    .and(UPDATE, OF_TEMPLATE)
                    .and(DELETE, OF_USER, OF_TEMPLATE, DIRECTORY)
                    .and(CHECK, OF_USER, OF_TEMPLATE)
                    .andIndexes(TableLayout.MARKETPLACE_DISCOVERY, TableLayout.MARKETPLACE_NEWEST);

    static final Rights PARTNER_API =
            Rights.SERVING_PARTNERS
                    .and(QUERY, PARTNER_KEYS, OF_PARTNER)
                    .and(PUT, PARTNER_KEYS, OF_PARTNER, RECEIPTS, AUDIT);

    static final Rights SUBSCRIPTION =
            Rights.NONE
                    .and(GET, OF_USER, BROKER_CLIENTS)
                    .and(QUERY, OF_USER)
                    .and(PUT, OF_USER, BROKER_CLIENTS, RECEIPTS, AUDIT)
                    .and(DELETE, OF_USER, BROKER_CLIENTS);

    static final Rights TABLE_STREAM =
            Rights.NONE
                    .and(QUERY, OF_TEMPLATE)
                    .and(PUT, OF_PARTNER)
                    .and(UPDATE, OF_TEMPLATE, OF_PARTNER);

    static final Rights COUNT_RECONCILER =
            Rights.NONE
                    .and(GET, OF_TEMPLATE, ROUNDS)
                    .and(QUERY, OF_TEMPLATE, DIRECTORY)
                    .and(PUT, ROUNDS, AUDIT)
                    .and(UPDATE, OF_TEMPLATE)
                    .andIndexes(TableLayout.TEMPLATE_SUBSCRIBERS);

    private Granted() {}
}
