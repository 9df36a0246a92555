package io.github.belvo4j.simulator.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * An object that is part of many others, as an account is part of its transactions. Its JSON is created once and then reused,
 * so the object must not be changed.
 */
@SuppressWarnings("unchecked") // The superclass overrides a generic method with an unchecked conversion.
public final class SharedObject extends ObjectNode {
    private static final long serialVersionUID = 1L;

    /** The JSON of the object, which caches its own UTF-8 encoding. */
    private final transient SerializableString json;

    public SharedObject(ObjectNode object) {
        super(JsonNodeFactory.instance);
        this.json = new SerializedString(object.toString());
        setAll(object);
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeRawValue(json);
    }
}
