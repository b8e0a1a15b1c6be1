package com.strategymarket.infra.table;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.AttributeType;
import com.strategymarket.contract.TableLayout.Index;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/** The one table, as {@link TableLayout} has it. */
public final class TableStore extends Construct {

    private final Table table;

    public TableStore(Construct scope, StageShape shape) {
        super(scope, "Table");
        // With a key of the customer's, each role would need it, too: the table's own key guards
        // the disk as well.
        this.table =
                Table.Builder.create(this, "Table")
                        .tableName(shape.prefix())
                        .partitionKey(attribute(TableLayout.PARTITION_KEY, AttributeType.STRING))
                        .sortKey(attribute(TableLayout.SORT_KEY, AttributeType.STRING))
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .encryption(TableEncryption.DEFAULT)
                        .pointInTimeRecoverySpecification(
                                PointInTimeRecoverySpecification.builder()
                                        .pointInTimeRecoveryEnabled(true)
                                        .build())
                        .deletionProtection(shape.production())
                        .removalPolicy(shape.ofData())
                        .stream(StreamViewType.NEW_AND_OLD_IMAGES)
                        .timeToLiveAttribute(TableLayout.EXPIRES_AT)
                        .build();
        TableLayout.indexes().forEach(this::add);
    }

    private void add(Index index) {
        table.addGlobalSecondaryIndex(
                GlobalSecondaryIndexProps.builder()
                        .indexName(index.name())
                        .partitionKey(attribute(index.partitionKey(), AttributeType.STRING))
                        .sortKey(attribute(index.sortKey(), index.sortKeyType()))
                        .projectionType(
                                index.nonKeyAttributes().isEmpty()
                                        ? ProjectionType.KEYS_ONLY
                                        : ProjectionType.INCLUDE)
                        .nonKeyAttributes(
                                index.nonKeyAttributes().isEmpty()
                                        ? null
                                        : index.nonKeyAttributes())
                        .build());
    }

    private static Attribute attribute(String name, AttributeType type) {
        return Attribute.builder()
                .name(name)
                .type(
                        switch (type) {
                            case STRING ->
                                    software.amazon.awscdk.services.dynamodb.AttributeType.STRING;
                            case NUMBER ->
                                    software.amazon.awscdk.services.dynamodb.AttributeType.NUMBER;
                        })
                .build();
    }

    public Table table() {
        return table;
    }
}
