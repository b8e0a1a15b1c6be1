package com.strategymarket.contract;

import static com.strategymarket.contract.Partition.AUDIT;
import static com.strategymarket.contract.Partition.BROKER_CLIENTS;
import static com.strategymarket.contract.Partition.DIRECTORY;
import static com.strategymarket.contract.Partition.EMAILS;
import static com.strategymarket.contract.Partition.LEDGER;
import static com.strategymarket.contract.Partition.LEDGER_SUMS;
import static com.strategymarket.contract.Partition.OF_PARTNER;
import static com.strategymarket.contract.Partition.OF_TEMPLATE;
import static com.strategymarket.contract.Partition.OF_USER;
import static com.strategymarket.contract.Partition.PARTNER_KEYS;
import static com.strategymarket.contract.Partition.PAYMENTS;
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
                    .and(GET, OF_PARTNER)
                    .and(QUERY, PARTNER_KEYS, OF_PARTNER)
                    .and(PUT, PARTNER_KEYS, OF_PARTNER, RECEIPTS, AUDIT)
                    .and(GET, RECEIPTS);

    static final Rights SUBSCRIPTION =
            Rights.SERVING_PARTNERS
                    .and(GET, OF_USER, BROKER_CLIENTS, LEDGER_SUMS, RECEIPTS)
                    .and(BATCH_GET, OF_USER, OF_TEMPLATE, EMAILS, BROKER_CLIENTS)
                    .and(QUERY, OF_USER, OF_TEMPLATE, LEDGER)
                    .and(PUT, OF_USER, BROKER_CLIENTS, EMAILS, LEDGER, LEDGER_SUMS, RECEIPTS, AUDIT)
                    .and(UPDATE, OF_USER, OF_TEMPLATE)
                    .and(DELETE, OF_USER, BROKER_CLIENTS)
                    .andIndexes(
                            TableLayout.USER_SUBSCRIPTIONS,
                            TableLayout.TEMPLATE_SUBSCRIBERS,
                            TableLayout.PARTNER_SUBSCRIPTIONS);

    static final Rights SIGN_IN =
            Rights.NONE
                    .and(GET, OF_USER, EMAILS)
                    .and(PUT, OF_USER, EMAILS, AUDIT)
                    .and(UPDATE, EMAILS);

    static final Rights TABLE_STREAM =
            Rights.NONE
                    .and(QUERY, OF_TEMPLATE)
                    .and(GET, OF_USER, PAYMENTS)
                    .and(BATCH_GET, PAYMENTS)
                    .and(PUT, OF_PARTNER, LEDGER, PAYMENTS, AUDIT)
                    .and(UPDATE, OF_USER, OF_TEMPLATE, OF_PARTNER)
                    .and(DELETE, OF_USER);

    static final Rights BILLING_RUNNER =
            Rights.NONE
                    .and(GET, OF_USER, PAYMENTS)
                    .and(BATCH_GET, OF_TEMPLATE, PAYMENTS)
                    .and(PUT, LEDGER, PAYMENTS, AUDIT)
                    .and(UPDATE, OF_USER, OF_TEMPLATE)
                    .and(DELETE, OF_USER)
                    .andIndexes(TableLayout.BILLING);

    static final Rights LEDGER_AUDITOR =
            Rights.NONE.and(QUERY, LEDGER).and(GET, LEDGER_SUMS).and(DELETE, LEDGER_SUMS);

    static final Rights COUNT_RECONCILER =
            Rights.NONE
                    .and(GET, OF_TEMPLATE, ROUNDS)
                    .and(QUERY, OF_TEMPLATE, DIRECTORY)
                    .and(PUT, ROUNDS, AUDIT)
                    .and(UPDATE, OF_TEMPLATE)
                    .andIndexes(TableLayout.TEMPLATE_SUBSCRIBERS);

    private Granted() {}
}
