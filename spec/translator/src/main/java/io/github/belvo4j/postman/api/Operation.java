package io.github.belvo4j.postman.api;

import io.github.belvo4j.postman.collection.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All requests of one method and path.
 *
 * @param items the requests, in the collection's order
 * @param request by media type; empty when no request has a body
 * @param bodyRequired whether each request has a body
 * @param security alternatives, each a set of schemes by name with their scopes; empty when nothing is stated
 * @param servers where it is served, in the order of first appearance
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
    /** How people refer to it. */
    public String place() {
        return method + " " + path;
    }

    /** How a names file refers to it: the names of its parameters don't matter. */
    public String key() {
        return method + " " + path.key();
    }
}
