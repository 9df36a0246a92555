package io.github.belvo4j.postman.location;

/**
 * The place of a schema in an API, as a names file writes it; without a role, the place of an operation.
 *
 * @param operation method and path, the parameters without their names
 * @param role {@code request} or a status; empty for the operation itself
 * @param pointer a JSON pointer below that body, in which lists are walked through
 */
public record SchemaLocation(String operation, String role, String pointer) {
    @Override
    public String toString() {
        return (operation + " " + role + " " + pointer).strip();
    }
}
