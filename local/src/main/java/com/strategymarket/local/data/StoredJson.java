package com.strategymarket.local.data;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON on disk. Reading is strict: half a record is damage, not a default. */
public final class StoredJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StoredJson() {}

    public static String write(Object stored) {
        return MAPPER.writeValueAsString(stored);
    }

    /**
     * @param where what to call the source of this text when talking to a person
     */
    public static <T> T read(String text, Class<T> type, String where) {
        try {
            var read = MAPPER.readValue(text, type);
            if (read == null) {
                throw new DamagedDataException(where, new NullPointerException("JSON null"));
            }
            return read;
        } catch (JacksonException e) {
            throw new DamagedDataException(where, e);
        }
    }
}
