package io.github.belvo4j.postman.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Says why JSON can't be read without quoting it: the parser's own message shows what it stumbled over. */
final class JsonErrorReason {
    private JsonErrorReason() {}

    static String of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return ": nested too deep, or a name, number or string too long";
        }
        return e instanceof JsonEOFException ? ": it ends too early" : "";
    }
}
