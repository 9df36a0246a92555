package io.github.belvo4j.errors;

import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.ErrorEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a newcomer runs into: how it is provoked, its cause and the next step. For one of Belvo's error codes, cause and
 * step are those of {@link ErrorCode} unless they are given here.
 */
final class Symptom {

    /** Provokes a failure. */
    @FunctionalInterface
    interface Provocation {
        void in(Scene scene) throws Exception;
    }

    private final Area area;
    private final Provocation provocation;
    private final String cause;
    private final String step;

    Symptom(Area area, Provocation provocation) {
        this(area, provocation, null, null);
    }

    Symptom(Area area, Provocation provocation, String cause, String step) {
        this.area = area;
        this.provocation = provocation;
        this.cause = cause;
        this.step = step;
    }

    static List<Symptom> all() {
        return Stream.concat(ConnectionSymptoms.ALL.stream(), CallSymptoms.ALL.stream())
                .toList();
    }

    Area area() {
        return area;
    }

    /** Provokes it. */
    void provoke(Scene scene) throws Exception {
        provocation.in(scene);
    }

    String cause(Throwable thrown) {
        return cause != null ? cause : sentence(code(thrown).meaning());
    }

    String step(Throwable thrown) {
        return step != null ? step : sentence(code(thrown).remedy().advice());
    }

    private static ErrorCode code(Throwable thrown) {
        return Optional.of(thrown)
                .filter(BelvoException.class::isInstance)
                .map(BelvoException.class::cast)
                .flatMap(failure -> failure.errors().stream().findFirst())
                .flatMap(ErrorEntry::errorCode)
                .orElseThrow(() -> new IllegalStateException("Neither a code nor a cause and step of its own", thrown));
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
