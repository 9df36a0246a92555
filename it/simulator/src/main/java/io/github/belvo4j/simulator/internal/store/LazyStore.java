package io.github.belvo4j.simulator.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store that is created on first use. Not thread-safe: the sandbox handles one request at a time. */
final class LazyStore implements Store {
    private final Supplier<Store> maker;
    private @Nullable Store made;

    LazyStore(Supplier<Store> maker) {
        this.maker = maker;
    }

    @Override
    public Store made() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return made().find(id);
    }

    @Override
    public void replace(String id, ObjectNode item) {
        made().replace(id, item);
    }

    @Override
    public boolean remove(String id) {
        return made().remove(id);
    }

    @Override
    public long size() {
        return made().size();
    }

    @Override
    public ObjectNode get(long index) {
        return made().get(index);
    }
}
