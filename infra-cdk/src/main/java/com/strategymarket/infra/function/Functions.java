package com.strategymarket.infra.function;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.infra.stage.StageShape;

import software.constructs.Construct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All functions that the contract names. */
public final class Functions extends Construct {

    private final Map<String, FunctionUnit> units = new LinkedHashMap<>();

    public Functions(
            Construct scope, StageShape shape, List<DeployedFunction> deployed, Holdings holdings) {
        super(scope, "Functions");
        for (var function : deployed) {
            units.put(function.moduleName(), new FunctionUnit(this, shape, function, holdings));
        }
    }

    public FunctionUnit of(LambdaFunction function) {
        return units.get(function.moduleName());
    }

    public List<FunctionUnit> all() {
        return List.copyOf(units.values());
    }
}
