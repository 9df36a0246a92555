package io.github.belvo4j.postman.collection;

import java.util.List;

/**
 * A folder.
 *
 * @param path the names of the enclosing folders, starting with the outermost, and of the folder itself
 */
public record Folder(List<String> path, String description) {
    public Folder {
        path = List.copyOf(path);
    }

    public String name() {
        return path.get(path.size() - 1);
    }
}
