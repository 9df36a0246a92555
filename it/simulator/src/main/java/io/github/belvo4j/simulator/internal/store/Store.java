package io.github.belvo4j.simulator.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows that are found, changed and removed by a key. */
public interface Store extends Rows {
    Optional<ObjectNode> find(String key);

    void replace(String key, ObjectNode item);

    boolean remove(String key);

    /** What is stored after these rows have been read, given what was before. */
    default Store with(Store earlier) {
        return this;
    }

    /** Items in memory, in the order of their arrival. */
    final class InMemory implements Store {
        private final String key;
        private final List<ObjectNode> items;

        /**
         * Stores items.
         *
         * @param key the property that items are found by
         */
        public InMemory(String key, List<ObjectNode> items) {
            this.key = key;
            this.items = new ArrayList<>(items);
        }

        public void add(ObjectNode item) {
            items.add(item);
        }

        @Override
        public long size() {
            return items.size();
        }

        @Override
        public ObjectNode get(long index) {
            return copy(items.get((int) index));
        }

        @Override
        public Optional<ObjectNode> find(String value) {
            return items.stream().filter(item -> has(item, value)).findFirst().map(InMemory::copy);
        }

        @Override
        public void replace(String value, ObjectNode item) {
            items.replaceAll(old -> has(old, value) ? item : old);
        }

        @Override
        public boolean remove(String value) {
            return items.removeIf(item -> has(item, value));
        }

        private boolean has(ObjectNode item, String value) {
            return item.path(key).asText().equals(value);
        }

        private static ObjectNode copy(ObjectNode item) {
            return Json.object().setAll(item);
        }
    }
}
