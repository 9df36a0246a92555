package io.github.belvo4j.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Decides which items of a list are valid, and receives the others. */
public interface ItemFilter {

    /**
     * Describes what is wrong with an item that could be read.
     *
     * @return null if the item is valid
     */
    @Nullable
    String wrong(Object item);

    /** Receives an item that the list skips. */
    void skipped(JsonNode item, String reason);
}
