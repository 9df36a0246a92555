package io.github.belvo4j.postman.location;

import java.util.List;

/**
 * A place in a collection.
 *
 * @param names the names of the folders and the item, starting with the outermost
 * @param pointer the JSON pointer into the collection
 */
public record SourceLocation(List<String> names, String pointer) {
    public SourceLocation {
        names = List.copyOf(names);
    }

    /** Returns the place of a member of the object at this place. */
    public SourceLocation at(String key) {
        return new SourceLocation(names, pointer + "/" + DocumentLocation.escape(key));
    }

    /** Returns the place of an element of the list at this place. */
    public SourceLocation at(int index) {
        return new SourceLocation(names, pointer + "/" + index);
    }

    /** Returns this place with the name of its folder or item. */
    public SourceLocation named(String name) {
        List<String> longer = new java.util.ArrayList<>(names);
        longer.add(name);
        return new SourceLocation(longer, pointer);
    }

    public String folderPath() {
        return String.join(" / ", names);
    }

    @Override
    public String toString() {
        return names.isEmpty() ? pointer : folderPath() + " (" + pointer + ")";
    }
}
