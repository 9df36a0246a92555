package io.github.belvo4j.postman.api;

import io.github.belvo4j.postman.collection.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation: all requests of a collection with the same method and path.
 *
 * @param items the requests, in the collection's order
 * @param request the request bodies by media type; empty if no request has a body
 * @param bodyRequired whether every request has a body
 * @param security the alternative security requirements, each with the names of its schemes and their scopes; empty if
 *   the collection specifies none
 * @param servers the servers of the operation, in order of first appearance
 */
public record Operation(
        String method,
        PathTemplate path,
        List<Item> items,
        List<Parameter> parameters,
        Map<String, Payload> request,
        boolean bodyRequired,
        List<Response> answers,
        Optional<List<Map<String, List<String>>>> security,
        List<Server> servers) {
    /** Returns the method and path, such as {@code GET /links/{id}/}. */
    public String place() {
        return method + " " + path;
    }

    /** Returns the operation's key in a names file, without the names of path parameters. */
    public String key() {
        return method + " " + path.key();
    }
}
