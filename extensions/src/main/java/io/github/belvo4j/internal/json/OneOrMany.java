package io.github.belvo4j.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a single object where a list of such objects is documented, and a list with one object where an object is documented:
 * Belvo's operations deviate from their documentation in this respect. Other objects, such as
 * {@code {"detail": "maintenance"}}, remain unreadable: if the documented type has an {@code id}, the object must have it, too.
 * Otherwise, the object must have every property that the OpenAPI document requires for the type or, if none is required, at
 * least one of the type's properties.
 */
final class OneOrMany extends DeserializationProblemHandler {

    private static final String ID = "id";

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            JsonToken token,
            JsonParser parser,
            @Nullable String failure)
            throws IOException {
        if (token == JsonToken.START_OBJECT && target.isCollectionLikeType()) {
            TokenBuffer item = context.bufferAsCopyOfValue(parser);
            if (isOne(item, target.getContentType(), context)) {
                return context.readValue(listOf(item, context), target);
            }
        }
        if (token == JsonToken.START_ARRAY
                && !target.isContainerType()
                && parser.nextToken() == JsonToken.START_OBJECT) {
            TokenBuffer item = context.bufferAsCopyOfValue(parser);
            if (parser.nextToken() == JsonToken.END_ARRAY && isOne(item, target, context)) {
                return context.readValue(item.asParserOnFirstToken(), target);
            }
        }
        return NOT_HANDLED;
    }

    private static JsonParser listOf(TokenBuffer item, DeserializationContext context) throws IOException {
        try (TokenBuffer list = context.bufferForInputBuffering()) {
            list.writeStartArray();
            list.append(item);
            list.writeEndArray();
            return list.asParserOnFirstToken();
        }
    }

    private static boolean isOne(TokenBuffer item, JavaType type, DeserializationContext context) throws IOException {
        if (!(context.findRootValueDeserializer(type) instanceof BeanDeserializerBase kind)) {
            return false;
        }
        List<String> known = new ArrayList<>();
        List<String> required = new ArrayList<>();
        kind.properties().forEachRemaining(property -> add(property, known, required));
        Set<String> names = names(item);
        if (known.contains(ID)) {
            return names.contains(ID);
        }
        return required.isEmpty() ? known.stream().anyMatch(names::contains) : names.containsAll(required);
    }

    private static void add(SettableBeanProperty property, List<String> known, List<String> required) {
        known.add(property.getName());
        if (property.isRequired()) {
            required.add(property.getName());
        }
    }

    private static Set<String> names(TokenBuffer item) throws IOException {
        Set<String> names = new HashSet<>();
        try (JsonParser parser = item.asParserOnFirstToken()) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return names;
    }
}
