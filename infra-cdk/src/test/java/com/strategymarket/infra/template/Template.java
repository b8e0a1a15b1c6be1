package com.strategymarket.infra.template;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A template as CloudFormation gets it. */
public record Template(JsonNode whole) {

    static Template read(Path file) {
        return new Template(JsonMapper.shared().readTree(file));
    }

    public List<Resource> all() {
        return whole.path("Resources")
                .propertyStream()
                .map(entry -> new Resource(entry.getKey(), entry.getValue()))
                .toList();
    }

    public List<Resource> of(String type) {
        return all().stream().filter(resource -> resource.type().equals(type)).toList();
    }

    public Resource only(String type) {
        var found = of(type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + type);
        }
        return found.getFirst();
    }

    /** What a reference like <code>${Table.Arn}</code> or <code>${Table}</code> leads to. */
    public Resource behind(String reference) {
        if (!reference.startsWith("${")) {
            throw new AssertionError("no reference: " + reference);
        }
        var id = reference.substring(2, reference.length() - 1).split("\\.")[0];
        return new Resource(id, whole.path("Resources").required(id));
    }

    public Map<String, JsonNode> outputs() {
        return whole.path("Outputs")
                .propertyStream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().path("Value")));
    }
}
