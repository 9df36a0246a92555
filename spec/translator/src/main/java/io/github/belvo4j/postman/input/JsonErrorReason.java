package io.github.belvo4j.postman.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/**
 * Explains why JSON can't be read. Unlike the parser's own message, the explanation doesn't quote the JSON, which could
 * contain secrets.
 */
final class JsonErrorReason {
    private JsonErrorReason() {}

    static String of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return ": nested too deeply, or a name, number or string is too long";
        }
        return e instanceof JsonEOFException ? ": it ends prematurely" : "";
    }
}
