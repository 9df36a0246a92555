package io.github.belvo4j.simulator.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * An object that is part of many others, such as the account in its transactions: its JSON is written once and then copied. It must
 * not be changed.
 */
@SuppressWarnings("unchecked") // Its superclass overrides a generic method so.
public final class SharedObject extends ObjectNode {
    private static final long serialVersionUID = 1L;

    /** Caches its encoding in UTF-8. */
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
