package com.strategymarket.platform.json;

import com.strategymarket.domain.problem.Violations;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * The JSON form of a type, stated once: it reads requests, writes answers and stored documents, and
 * describes itself in the API reference.
 */
public interface Shape<T> {

    /** Reads a value, or adds what is wrong with it to the violations and yields nothing. */
    Optional<T> read(JsonNode node, String path, Violations violations);

    void write(T value, JsonGenerator out);

    /** Its JSON Schema; a named shape puts that into the book and answers a reference. */
    ObjectNode schema(SchemaBook book);
}
