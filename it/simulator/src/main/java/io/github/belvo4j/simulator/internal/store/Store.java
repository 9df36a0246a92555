package io.github.belvo4j.simulator.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows that can be looked up, changed and removed by ID. */
public interface Store extends Rows {
    Optional<ObjectNode> find(String id);

    void replace(String id, ObjectNode item);

    boolean remove(String id);

    /** Returns the rows to store after a retrieval of these rows, in place of the rows that were stored earlier. */
    default Store with(Store earlier) {
        return this;
    }

    /** Returns rows that are created on first use. */
    static Store lazily(Supplier<Store> rows) {
        return new LazyStore(rows);
    }

    /** Returns these rows, after creating them if they are created on first use. */
    default Store made() {
        return this;
    }

    /** Items in memory, in the order of their arrival. */
    final class InMemory implements Store {
        private static final String ID = "id";

        private final List<ObjectNode> items;

        public InMemory(List<ObjectNode> items) {
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
        public Optional<ObjectNode> find(String id) {
            return items.stream().filter(item -> has(item, id)).findFirst().map(InMemory::copy);
        }

        @Override
        public void replace(String id, ObjectNode item) {
            items.replaceAll(old -> has(old, id) ? item : old);
        }

        @Override
        public boolean remove(String id) {
            return items.removeIf(item -> has(item, id));
        }

        /** Keeps the items that were stored earlier, but replaces those that have been retrieved again. */
        @Override
        public Store with(Store earlier) {
            Map<String, ObjectNode> all = new LinkedHashMap<>();
            for (long i = 0; i < earlier.size(); i++) {
                put(all, earlier.get(i));
            }
            items.forEach(item -> put(all, item));
            return new InMemory(List.copyOf(all.values()));
        }

        private static void put(Map<String, ObjectNode> all, ObjectNode item) {
            all.put(item.path(ID).asText(), item);
        }

        private boolean has(ObjectNode item, String id) {
            return item.path(ID).asText().equals(id);
        }

        private static ObjectNode copy(ObjectNode item) {
            return Json.object().setAll(item);
        }
    }
}
