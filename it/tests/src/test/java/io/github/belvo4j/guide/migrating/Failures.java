package io.github.belvo4j.guide.migrating;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.NotFoundException;

record Failures(Belvo belvo) {

    /** What delete returned in Python, JavaScript and Ruby. */
    boolean delete(String link) {
        try {
            belvo.links().delete(link);
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** What was in RequestError: the status, and the code and message of each entry of the detail. */
    static String shown(BelvoException e) {
        return e.status().stream().mapToObj(Integer::toString).findFirst().orElse("no response") + " " + e.errors();
    }
}
