package io.github.belvo4j.simulator.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * A JSON object that shares a template with thousands of similar objects. It initially has the template's properties and
 * values. Properties can be changed or removed, but not added.
 */
@SuppressWarnings("unchecked") // The superclass overrides a generic method with an unchecked conversion.
public final class Row extends ObjectNode {
    private static final long serialVersionUID = 1L;

    private final transient RowValues values;

    public Row(RowTemplate template) {
        this(new RowValues(template));
    }

    private Row(RowValues values) {
        super(JsonNodeFactory.instance, values);
        this.values = values;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeStartObject(this);
        values.write(generator, provider);
        generator.writeEndObject();
    }
}
