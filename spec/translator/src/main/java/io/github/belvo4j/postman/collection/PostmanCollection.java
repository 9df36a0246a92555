package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.variable.Variables;
import java.util.List;
import java.util.Optional;

/**
 * A collection, with all of its folders and all of its requests as flat lists. Each request has the settings that it
 * inherits from its folders.
 */
public record PostmanCollection(
        String name,
        String description,
        String version,
        List<Folder> folders,
        List<Item> items,
        Variables variables,
        Optional<Auth> auth) {
    public PostmanCollection {
        folders = List.copyOf(folders);
        items = List.copyOf(items);
    }
}
