package com.strategymarket.infra;

import com.strategymarket.infra.api.PublicApi;
import com.strategymarket.infra.event.Events;
import com.strategymarket.infra.function.DeployedFunction;
import com.strategymarket.infra.function.Functions;
import com.strategymarket.infra.function.Holdings;
import com.strategymarket.infra.function.Secrets;
import com.strategymarket.infra.identity.Identity;
import com.strategymarket.infra.stage.StageShape;
import com.strategymarket.infra.table.TableStore;
import com.strategymarket.infra.watch.Observability;
import com.strategymarket.infra.watch.Overview;
import com.strategymarket.infra.web.WebContent;
import com.strategymarket.infra.web.WebHosting;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

import java.util.List;

/** Everything of one stage. */
public final class MarketplaceStack extends Stack {

    public MarketplaceStack(Construct scope, StageShape shape, List<DeployedFunction> deployed) {
        super(
                scope,
                shape.prefix(),
                StackProps.builder()
                        .description("Strategy Marketplace, " + shape.stage())
                        .terminationProtection(shape.production())
                        .build());
        Tags.of(this).add("project", shape.project(), whatCanBeTagged());
        Tags.of(this).add("stage", shape.stage(), whatCanBeTagged());

        var table = new TableStore(this, shape).table();
        var holdings = new Holdings(table, new Secrets(this, shape));
        var web = new WebHosting(this, shape, WebContent.of(shape.house()));
        var identity = new Identity(this, shape, web.origin());
        var functions = new Functions(this, shape, deployed, holdings);
        var api = new PublicApi(this, shape, functions, identity, web.origin());
        var events = new Events(this, shape, table, identity);
        functions.all().forEach(events::attach);

        var watch = new Observability(this, shape);
        watch.watchApi(api.id());
        watch.watchTable(table.getTableName());
        functions.all().forEach(watch::watch);
        watch.watchDeadLetters(events);
        watch.watchOurOwn();
        new Overview(this, shape, api.id(), table.getTableName(), functions.all());

        tell("ApiUrl", api.url());
        tell("WebUrl", web.origin());
        tell("WebBucket", web.bucketName());
        tell("WebLogBucket", web.logBucketName());
        tell("DistributionId", web.distributionId());
        tell("UserPoolId", identity.poolId());
        tell("UserPoolClientId", identity.clientId());
        tell("EnrolmentClientId", identity.enrolmentId());
        tell("SignInDomain", identity.signInDomain());
        tell("Issuer", identity.issuer());
        tell("TableName", table.getTableName());
        tell("AlarmTopic", watch.topicArn());
        shape.given().inOrder().forEach(this::remember);
    }

    /** deploy.sh says again what was said before: a deployment forgets no setting. */
    private void remember(String setting, String value) {
        CfnOutput.Builder.create(this, "Setting" + setting.replace("_", ""))
                .description(setting)
                .value(value)
                .build();
    }

    /** Dashboards take tags only lately: linters that are some months old refuse them. */
    private static TagProps whatCanBeTagged() {
        return TagProps.builder()
                .excludeResourceTypes(List.of("AWS::CloudWatch::Dashboard"))
                .build();
    }

    private void tell(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
