package com.strategymarket.infra.template;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a policy says in one of its statements.
 *
 * @param condition as JSON, or empty
 */
public record Statement(
        String effect, Set<String> actions, Set<String> resources, String condition) {

    public static List<Statement> of(JsonNode document) {
        return document.path("Statement").valueStream().map(Statement::read).toList();
    }

    private static Statement read(JsonNode statement) {
        var condition = statement.path("Condition");
        return new Statement(
                statement.path("Effect").asString(),
                texts(statement.path("Action")),
                texts(statement.path("Resource")),
                condition.isMissingNode() ? "" : condition.toString());
    }

    private static Set<String> texts(JsonNode oneOrMany) {
        var values = oneOrMany.isArray() ? oneOrMany.valueStream() : Stream.of(oneOrMany);
        return new TreeSet<>(values.map(Resource::told).toList());
    }
}
