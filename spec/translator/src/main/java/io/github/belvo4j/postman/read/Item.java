package io.github.belvo4j.postman.read;

import java.util.List;

/**
 * A request with its saved responses.
 *
 * @param folders the names of the folders around it, from the outermost
 */
public record Item(Place place, String name, List<String> folders, Request request, List<SavedResponse> responses) {
    public Item {
        folders = List.copyOf(folders);
        responses = List.copyOf(responses);
    }
}
