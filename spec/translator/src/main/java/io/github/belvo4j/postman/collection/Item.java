package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.List;
import java.util.SortedSet;

/**
 * A request with its saved responses.
 *
 * @param folders the names of the folders around the request, starting with the outermost
 * @param expected the status codes that the test scripts expect
 */
public record Item(
        SourceLocation place,
        String name,
        List<String> folders,
        Request request,
        List<SavedResponse> responses,
        SortedSet<Integer> expected) {
    public Item {
        folders = List.copyOf(folders);
        responses = List.copyOf(responses);
    }
}
