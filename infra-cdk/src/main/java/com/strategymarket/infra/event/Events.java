package com.strategymarket.infra.event;

import com.strategymarket.contract.Trigger;
import com.strategymarket.infra.event.ClockSource.Ticks;
import com.strategymarket.infra.event.QueueSource.Waiting;
import com.strategymarket.infra.function.FunctionUnit;
import com.strategymarket.infra.identity.Identity;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

import java.util.List;

/** What calls functions beside the API: the table's stream, queues, the clock, the user pool. */
public final class Events extends Construct {

    private final StageShape shape;
    private final Table table;
    private final Identity identity;
    private final DeadLetters failed;

    public Events(Construct scope, StageShape shape, Table table, Identity identity) {
        super(scope, "Events");
        this.shape = shape;
        this.table = table;
        this.identity = identity;
        this.failed = new DeadLetters(this, shape);
    }

    public void attach(FunctionUnit unit) {
        switch (unit.deployed().trigger()) {
            case Trigger.Http _ -> {}
            case Trigger.TableStream _ -> new StreamSource(this, unit, table, failed.of(unit));
            case Trigger.Schedule schedule ->
                    new ClockSource(this, shape, unit, new Ticks(schedule, failed.of(unit)));
            case Trigger.Queue(var name) ->
                    new QueueSource(this, shape, unit, new Waiting(name, failed.of(unit)));
            case Trigger.SignIn(var steps) ->
                    steps.stream().sorted().forEach(step -> identity.ask(step, unit.alias()));
        }
    }

    public List<Queue> deadLetters() {
        return failed.all();
    }
}
