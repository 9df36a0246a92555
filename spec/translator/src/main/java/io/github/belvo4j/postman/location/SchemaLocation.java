package io.github.belvo4j.postman.location;

/**
 * The place of a schema in an API, as written in a names file; without a role, the place of an operation.
 *
 * @param operation the method and path, without the names of parameters
 * @param role {@code request} or a status; empty for the operation itself
 * @param pointer a JSON pointer into the body, without list indexes
 */
public record SchemaLocation(String operation, String role, String pointer) {
    @Override
    public String toString() {
        return (operation + " " + role + " " + pointer).strip();
    }
}
