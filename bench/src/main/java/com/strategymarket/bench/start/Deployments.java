package com.strategymarket.bench.start;

import com.strategymarket.contract.LambdaFunction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts functions where Lambda would.
 *
 * @param functions where the functions' modules are, with their deployable jars
 * @param environment of all of them
 */
public record Deployments(
        TaskRoots roots, Path functions, ClassPath classPath, Map<String, String> environment) {

    /** The function as it is deployed: its jar below {@code lib}. */
    public Instance inJar(LambdaFunction function) {
        var root = roots.of(function.moduleName(), List.of(), List.of(jar(function)));
        return instance(function.handlerClass(), root);
    }

    /** Its jar uploaded as it is, which Lambda unpacks. */
    public Instance unpacked(LambdaFunction function) {
        var root = roots.unpacked(function.moduleName() + "-unpacked", jar(function));
        return instance(function.handlerClass(), root);
    }

    /** A class of this module by itself. */
    public Instance alone(Class<?> handler) {
        var root = roots.of(handler.getSimpleName(), List.of(handler), List.of());
        return instance(handler.getName(), root);
    }

    /** Classes of this module, the handler first, with what the function has and some jars more. */
    public Instance beside(
            LambdaFunction function, List<? extends Class<?>> classes, String... jars) {
        var all = new ArrayList<>(classPath.jars(jars));
        all.add(jar(function));
        var handler = classes.getFirst();
        return instance(handler.getName(), roots.of(handler.getSimpleName(), classes, all));
    }

    private Instance instance(String handler, Path root) {
        return new Instance(classPath.runtime(), handler, root, environment);
    }

    private Path jar(LambdaFunction function) {
        var name = function.moduleName() + "-1.0.0-SNAPSHOT-lambda.jar";
        return functions.resolve(Path.of(function.moduleName(), "target", name));
    }
}
