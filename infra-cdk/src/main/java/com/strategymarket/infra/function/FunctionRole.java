package com.strategymarket.infra.function;

import com.strategymarket.contract.Partition;
import com.strategymarket.contract.Setting;
import com.strategymarket.contract.TableAction;
import com.strategymarket.infra.stage.Accepted;

import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A role of a function's own, with the rights that the contract says and no others. */
public final class FunctionRole extends Construct {

    private static final String LEADING_KEYS = "dynamodb:LeadingKeys";

    private final Role role;

    FunctionRole(Construct scope, DeployedFunction deployed, LogGroup log, Holdings holdings) {
        super(scope, "Rights");
        this.role =
                Role.Builder.create(this, "Role")
                        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                        .description("What " + deployed.moduleName() + " may do")
                        .build();
        allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of(log.getLogGroupArn()));
        allowItems(deployed.deployment().rights().items(), holdings.table());
        for (var index : deployed.deployment().rights().indexes()) {
            allow(
                    List.of("dynamodb:Query"),
                    List.of(holdings.table().getTableArn() + "/index/" + index.name()));
        }
        deployed.settings().stream()
                .filter(Setting::secret)
                .map(setting -> holdings.secrets().of(setting).getSecretArn())
                .forEach(arn -> allow(List.of("secretsmanager:GetSecretValue"), List.of(arn)));
    }

    /**
     * A batch is granted by one statement or not at all: what an action may touch stands in one.
     */
    private void allowItems(Map<TableAction, Set<Partition>> items, Table table) {
        var actions = new LinkedHashMap<Set<Partition>, List<String>>();
        items.forEach(
                (action, where) ->
                        actions.computeIfAbsent(where, same -> new ArrayList<>())
                                .add("dynamodb:" + action.actionName()));
        actions.forEach(
                (where, names) ->
                        role.addToPolicy(
                                PolicyStatement.Builder.create()
                                        .actions(names)
                                        .resources(List.of(table.getTableArn()))
                                        .conditions(onlyIn(where))
                                        .build()));
    }

    /** "For all values" is true of none, too: the keys have to be there at all. */
    private static Map<String, Object> onlyIn(Set<Partition> where) {
        var patterns = where.stream().map(Partition::pattern).toList();
        return Map.of(
                "ForAllValues:StringLike",
                Map.of(LEADING_KEYS, patterns),
                "Null",
                Map.of(LEADING_KEYS, "false"));
    }

    public void allow(List<String> actions, List<String> resources) {
        role.addToPolicy(
                PolicyStatement.Builder.create().actions(actions).resources(resources).build());
    }

    /** To be called when the function, which adds these rights, is made. */
    void explainTracing() {
        Accepted.wildcard(
                role,
                "Resource::*",
                "X-Ray's PutTraceSegments and PutTelemetryRecords know no resources: IAM grants"
                        + " them on * or not at all.");
    }

    public Role role() {
        return role;
    }
}
