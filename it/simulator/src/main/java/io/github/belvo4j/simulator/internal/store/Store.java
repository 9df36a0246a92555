package io.github.belvo4j.simulator.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows that are found, changed and removed by their ids. */
public interface Store extends Rows {
    Optional<ObjectNode> find(String id);

    void replace(String id, ObjectNode item);

    boolean remove(String id);

    /** What is stored after these rows have been read, given what was before. */
    default Store with(Store earlier) {
        return this;
    }

    /** Rows that are made when something is asked of them. */
    static Store lazily(Supplier<Store> rows) {
        return new LazyStore(rows);
    }

    /** These rows, made. */
    default Store made() {
        return this;
    }

    /** Items in memory, in the order of their arrival. */
    final class InMemory implements Store {
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

        private boolean has(ObjectNode item, String id) {
            return item.path("id").asText().equals(id);
        }

        private static ObjectNode copy(ObjectNode item) {
            return Json.object().setAll(item);
        }
    }
}
