package org.passerelle.camunda.embedded.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON of the public API: the client's own classes, read strictly.
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .build();

    private Json() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads a request body, an absent one as an empty object.
    static <T> T read(byte[] body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body.length == 0 ? new byte[] {'{', '}'} : body, type);
            if (value == null) {
                throw Problem.badRequest("Request body is null");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw Problem.badRequest("Request property [" + e.getPropertyName() + "] cannot be parsed");
        } catch (JsonMappingException e) {
            throw Problem.badRequest("Request property [" + property(e) + "] cannot be parsed");
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("Failed to read request: broken JSON");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean canRead(byte[] text) {
        try {
            return !MAPPER.readTree(text).isMissingNode();
        } catch (IOException e) {
            return false;
        }
    }

    /// Part of a request as a class of ours, an absent part as an empty one.
    static <T> T convert(@Nullable Object part, Class<T> type) {
        return read(bytes(part == null ? Map.of() : part), type);
    }

    private static @Nullable String property(JsonMappingException e) {
        return e.getPath().isEmpty() ? null : e.getPath().getLast().getFieldName();
    }
}
