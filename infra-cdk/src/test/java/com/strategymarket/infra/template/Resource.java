package com.strategymarket.infra.template;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Collectors;

/** What a template says of one thing that is to be made. */
public record Resource(String id, JsonNode whole) {

    public String type() {
        return whole.path("Type").asString();
    }

    /**
     * @param path names of properties, one in the other
     */
    public JsonNode at(String... path) {
        var found = whole.path("Properties");
        for (var name : path) {
            found = found.path(name);
        }
        return found;
    }

    public String text(String... path) {
        return told(at(path));
    }

    public List<String> texts(String... path) {
        return told(at(path).valueStream().toList());
    }

    private static List<String> told(List<JsonNode> values) {
        return values.stream().map(Resource::told).toList();
    }

    /** A value with what it refers to in place: <code>${Table.Arn}/index/Newest</code>. */
    public static String told(JsonNode value) {
        if (value.has("Ref")) {
            return "${" + value.path("Ref").asString() + "}";
        }
        if (value.has("Fn::GetAtt")) {
            return value.path("Fn::GetAtt")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(".", "${", "}"));
        }
        if (value.has("Fn::Join")) {
            var join = value.path("Fn::Join");
            return String.join(join.path(0).asString(), told(join.path(1).valueStream().toList()));
        }
        return value.isContainer() ? value.toString() : value.asString();
    }

    /** What it is called by in the account, when the template says it. */
    public String ref() {
        return "${" + id + "}";
    }

    public String arn() {
        return "${" + id + ".Arn}";
    }
}
