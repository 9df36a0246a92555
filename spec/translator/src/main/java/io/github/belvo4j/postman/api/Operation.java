package io.github.belvo4j.postman.api;

import io.github.belvo4j.postman.collection.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All requests with one method and path.
 *
 * @param items the requests, in the collection's order
 * @param request the request bodies by media type; empty if no request has a body
 * @param bodyRequired whether each request has a body
 * @param security the alternatives, each a set of schemes by name with their scopes; empty if the collection specifies none
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
    /** Returns the operation's name for readers. */
    public String place() {
        return method + " " + path;
    }

    /** Returns the operation's key in a names file. The names of its parameters don't matter. */
    public String key() {
        return method + " " + path.key();
    }
}
