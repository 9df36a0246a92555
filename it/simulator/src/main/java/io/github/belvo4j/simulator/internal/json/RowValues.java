package io.github.belvo4j.simulator.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The properties of a row: initially those of its template, each of which may be changed or removed. */
final class RowValues extends AbstractMap<String, JsonNode> {
    private final RowTemplate template;

    /** The values by their positions in the template; null for removed properties. */
    private final @Nullable JsonNode[] values;

    RowValues(RowTemplate template) {
        this.template = template;
        this.values = template.values();
    }

    /** Writes the properties, but not the braces around them. */
    void write(JsonGenerator generator, SerializerProvider provider) throws IOException {
        int place = 0;
        while (place < values.length) {
            JsonNode value = values[place];
            int next = place + 1;
            if (value != null) {
                generator.writeFieldName(template.encodedName(place));
                if (isUnchanged(place)) {
                    while (next < values.length && isUnchanged(next)) {
                        next++;
                    }
                    generator.writeRawValue(template.json(place, next));
                } else {
                    value.serialize(generator, provider);
                }
            }
            place = next;
        }
    }

    // Values are compared by reference, since equal numbers may have different JSON, such as 1.0 and 1.00.
    @SuppressWarnings("ReferenceEquality")
    private boolean isUnchanged(int place) {
        return values[place] == template.value(place);
    }

    @Override
    public @Nullable JsonNode get(@Nullable Object name) {
        int place = template.place(name);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public @Nullable JsonNode put(String name, JsonNode value) {
        int place = template.place(name);
        if (place < 0) {
            throw new IllegalArgumentException("Rows of this template have no property " + name);
        }
        JsonNode old = values[place];
        values[place] = value;
        return old;
    }

    @Override
    public @Nullable JsonNode remove(@Nullable Object name) {
        int place = template.place(name);
        if (place < 0) {
            return null;
        }
        JsonNode old = values[place];
        values[place] = null;
        return old;
    }

    @Override
    public int size() {
        return (int) Arrays.stream(values).filter(Objects::nonNull).count();
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, JsonNode>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return RowValues.this.size();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, JsonNode>> {
        private final PrimitiveIterator.OfInt places = IntStream.range(0, values.length)
                .filter(place -> values[place] != null)
                .iterator();
        private int place;

        @Override
        public boolean hasNext() {
            return places.hasNext();
        }

        @Override
        public Map.Entry<String, JsonNode> next() {
            place = places.nextInt();
            return new Entry(place);
        }

        @Override
        public void remove() {
            values[place] = null;
        }
    }

    private final class Entry extends SimpleEntry<String, JsonNode> {
        private static final long serialVersionUID = 1L;

        Entry(int place) {
            super(template.name(place), Objects.requireNonNull(values[place]));
        }

        @Override
        public JsonNode setValue(JsonNode value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }
}
