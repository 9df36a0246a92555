package io.github.belvo4j.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Decides which items of a list are what they should be, and takes the others. */
public interface ItemFilter {

    /**
     * What is wrong with an item that could be read.
     *
     * @return null if nothing is
     */
    @Nullable
    String wrong(Object item);

    /** Takes an item that the list is read without. */
    void skipped(JsonNode item, String reason);
}
