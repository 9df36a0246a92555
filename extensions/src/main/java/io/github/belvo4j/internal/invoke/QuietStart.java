package io.github.belvo4j.internal.invoke;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts Hibernate Validator without logging its version, which an application without a logging configuration would print to
 * standard error. If a logging configuration sets the level of Hibernate Validator's version logger, that level takes
 * precedence.
 */
final class QuietStart {

    private static final Logger VERSION = Logger.getLogger("org.hibernate.validator.internal.util.Version");

    private QuietStart() {}

    static <T> T of(Supplier<T> start) {
        if (VERSION.getLevel() != null) {
            return start.get();
        }
        VERSION.setLevel(Level.WARNING);
        try {
            return start.get();
        } finally {
            VERSION.setLevel(null);
        }
    }
}
