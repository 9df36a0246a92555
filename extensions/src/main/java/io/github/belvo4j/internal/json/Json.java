package io.github.belvo4j.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import feign.Response;
import feign.Util;
import feign.codec.Decoder;
import io.github.belvo4j.internal.json.BoundedStream.TooLongException;
import io.github.belvo4j.internal.operation.ErrorResponses;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.internal.operation.ResponseHeaders;
import io.github.belvo4j.model.ResultPage;
import io.github.belvo4j.options.ResponseLimits;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON bodies. Feign's own decoder isn't used, since it converts bytes to characters first and can't read
 * dates.
 */
public final class Json implements Decoder {

    public static final JsonMapper MAPPER = mapper(StreamReadConstraints.defaults());

    private static final String OUT_OF_RANGE = "a number is out of range";

    private final long maxBytes;
    private final JsonMapper mapper;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    public Json(ResponseLimits limits) {
        this.maxBytes = limits.maxBytes();
        this.mapper = mapper(StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth())
                .maxTokenCount(limits.maxTokens())
                .build());
    }

    private static JsonMapper mapper(StreamReadConstraints constraints) {
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .addModule(new JavaTimeModule())
                .addModule(new IsoDates())
                .addModule(new ExactIntegers())
                .addModule(new Amounts())
                .nodeFactory(new Amounts.Nodes())
                .addModule(new ExactBooleans())
                .addHandler(new OneOrMany())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                // A model's unknown properties are written back unchanged, even if they are null.
                .withConfigOverride(
                        Map.class,
                        maps -> maps.setInclude(
                                JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS)))
                // Amounts are written without an exponent.
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // A body is a single value, and is read to its end, including the checksum of compressed data.
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /**
     * Serializes a request body.
     *
     * @param operation the operation to name in the exception's message
     * @throws IllegalArgumentException if the body can't be written
     */
    public byte[] write(Object body, OperationDescriptor operation) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            // Omits the cause, since its message may quote the value.
            throw new IllegalArgumentException(
                    "The body of " + operation.line() + " can't be written as JSON: " + place(e));
        }
    }

    @Override
    public @Nullable Object decode(Response response, Type type) throws IOException {
        return decode(response, type, null);
    }

    /**
     * Reads a body.
     *
     * @param filter selects the items that lists skip; null if lists don't skip any
     * @throws io.github.belvo4j.error.UnreadableResponseException if the body can't be read
     */
    public @Nullable Object decode(Response response, Type type, @Nullable ItemFilter filter) throws IOException {
        if (response.status() == 204) {
            return Util.emptyValueOf(type);
        }
        if (response.body() == null) {
            throw ErrorResponses.unreadable(response, "it is empty");
        }
        try {
            InputStream body = new BoundedStream(response.body().asInputStream(), maxBytes);
            ObjectReader reader = readers.computeIfAbsent(type, t -> mapper.readerFor(mapper.constructType(t)));
            Object value = filter == null
                    ? reader.readValue(body)
                    : reader.readValue(
                            mapper.treeAsTokens(readable(mapper.readTree(body), reader.getValueType(), filter)));
            if (value == null) {
                throw ErrorResponses.unreadable(response, "it is null");
            }
            return value;
        } catch (TooLongException e) {
            throw ErrorResponses.unreadable(response, e.reason());
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof TooLongException tooLong) {
                throw ErrorResponses.unreadable(response, tooLong.reason());
            }
            throw ErrorResponses.unreadable(
                    response,
                    isParsed(e) || !isEncoded(response) ? place(e) : "it has a Content-Encoding that wasn't requested");
        } catch (CharConversionException e) {
            throw ErrorResponses.unreadable(response, "it isn't text");
        } catch (NumberFormatException e) {
            // Jackson throws this for an exponent out of range.
            throw ErrorResponses.unreadable(response, OUT_OF_RANGE);
        }
    }

    /** Returns whether a property was read, which means that the body isn't encoded. */
    private static boolean isParsed(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty();
    }

    /** Returns whether a body is still encoded, because the HTTP client hasn't removed its Content-Encoding. */
    private static boolean isEncoded(Response response) {
        return ResponseHeaders.of(response).getOrDefault("content-encoding", List.of()).stream()
                .anyMatch(encoding -> !encoding.equalsIgnoreCase("identity"));
    }

    /** Returns a list or a page without its invalid items, which are passed to the filter. */
    private JsonNode readable(JsonNode root, JavaType type, ItemFilter filter) {
        JsonNode items = root.isArray() ? root : root.path("results");
        JavaType itemType = type.isCollectionLikeType()
                ? type.getContentType()
                : type.isTypeOrSubTypeOf(ResultPage.class)
                        ? type.findSuperType(ResultPage.class).containedType(0)
                        : null;
        if (itemType != null && items.isArray()) {
            for (Iterator<JsonNode> all = items.elements(); all.hasNext(); ) {
                JsonNode item = all.next();
                String wrong = wrong(item, itemType, filter);
                if (wrong != null) {
                    all.remove();
                    filter.skipped(item, wrong);
                }
            }
        }
        return root;
    }

    private @Nullable String wrong(JsonNode item, JavaType type, ItemFilter filter) {
        try {
            Object value = mapper.readValue(mapper.treeAsTokens(item), type);
            return value == null ? "it is null" : filter.wrong(value);
        } catch (IOException e) {
            return e instanceof JsonProcessingException json ? place(json) : "it can't be read";
        } catch (NumberFormatException e) {
            return OUT_OF_RANGE;
        }
    }

    /** Returns the kind of error, in words that don't depend on Jackson. */
    private static String kind(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "truncated JSON";
        }
        if (e instanceof JsonParseException) {
            return "malformed JSON";
        }
        if (e instanceof InvalidFormatException) {
            return "a value of the wrong format";
        }
        return e instanceof MismatchedInputException ? "a value of the wrong type" : "a value that doesn't fit";
    }

    /** Describes an error and its place in the body, without the value, which Jackson's own message may quote. */
    private static String place(JsonProcessingException e) {
        JsonProcessingException origin = e.getCause() instanceof StreamConstraintsException limit ? limit : e;
        if (origin instanceof StreamConstraintsException) {
            // This exception's message contains sizes and limits, but no values.
            return origin.getOriginalMessage();
        }
        String kind = kind(e);
        if (isParsed(e) && e instanceof JsonMappingException mapping) {
            return kind + " at "
                    + mapping.getPath().stream()
                            .map(step ->
                                    step.getFieldName() != null ? "/" + step.getFieldName() : "/" + step.getIndex())
                            .collect(Collectors.joining());
        }
        JsonLocation location = e.getLocation();
        return location == null
                ? kind
                : kind + " in line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
