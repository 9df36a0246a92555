package io.github.belvo4j.postman.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Explains why JSON can't be read without quoting it, unlike the parser's own message. */
final class JsonErrorReason {
    private JsonErrorReason() {}

    static String of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return ": nested too deep, or a name, number or string too long";
        }
        return e instanceof JsonEOFException ? ": it ends prematurely" : "";
    }
}
