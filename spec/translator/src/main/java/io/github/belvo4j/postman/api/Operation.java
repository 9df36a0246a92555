package io.github.belvo4j.postman.api;

import io.github.belvo4j.postman.collection.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All requests with one method and path.
 *
 * @param items the requests, in the collection's order
 * @param request by media type; empty if no request has a body
 * @param bodyRequired whether each request has a body
 * @param security alternatives, each a set of schemes by name with their scopes; empty if nothing is stated
 * @param servers where the operation is served, in order of first appearance
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
    /** The operation's name for readers. */
    public String place() {
        return method + " " + path;
    }

    /** The operation's key in a names file. The names of its parameters don't matter. */
    public String key() {
        return method + " " + path.key();
    }
}
