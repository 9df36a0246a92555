package io.github.belvo4j.simulator.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An object of which there are thousands: the names of its properties are encoded once for all of them. */
@SuppressWarnings("unchecked") // Its superclass overrides a generic method so.
public final class Row extends ObjectNode {
    private static final long serialVersionUID = 1L;

    private static final Map<String, SerializableString> NAMES = new ConcurrentHashMap<>();

    /** An object with the properties of another one. */
    public Row(ObjectNode template) {
        super(JsonNodeFactory.instance);
        setAll(template);
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeStartObject(this);
        for (Map.Entry<String, JsonNode> property : properties()) {
            generator.writeFieldName(NAMES.computeIfAbsent(property.getKey(), SerializedString::new));
            property.getValue().serialize(generator, provider);
        }
        generator.writeEndObject();
    }
}
