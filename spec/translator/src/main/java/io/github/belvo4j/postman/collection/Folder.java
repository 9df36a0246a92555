package io.github.belvo4j.postman.collection;

import java.util.List;

/** A folder, given by the names of its parents and its own name last. */
public record Folder(List<String> path, String description) {
    public Folder {
        path = List.copyOf(path);
    }

    public String name() {
        return path.get(path.size() - 1);
    }
}
