package io.github.belvo4j.simulator.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.List;

/** Items in a fixed order, some of which may be created only on demand. */
public interface Rows {
    long size();

    /** Returns an item. The caller may change the item's own properties, but not the objects in them. */
    ObjectNode get(long index);

    static Rows of(List<ObjectNode> items) {
        return new Rows() {
            @Override
            public long size() {
                return items.size();
            }

            @Override
            public ObjectNode get(long index) {
                return Json.object().setAll(items.get((int) index));
            }
        };
    }

    /** Returns the concatenated rows of all parts. */
    static Rows joined(List<? extends Rows> parts) {
        return new Rows() {
            @Override
            public long size() {
                return parts.stream().mapToLong(Rows::size).sum();
            }

            @Override
            public ObjectNode get(long index) {
                long left = index;
                for (Rows part : parts) {
                    if (left < part.size()) {
                        return part.get(left);
                    }
                    left -= part.size();
                }
                throw new IndexOutOfBoundsException(index);
            }
        };
    }
}
