package io.github.belvo4j.internal.observe;

import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.observe.CallObserver;
import io.github.belvo4j.observe.MfaResult;
import io.github.belvo4j.observe.ObservedOperation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The observers of a client. Their exceptions don't affect calls. */
public final class CallObservers {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.belvo4j");

    private final List<CallObserver> observers;
    private final Set<Class<?>> reported = ConcurrentHashMap.newKeySet();

    public CallObservers(List<CallObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    /** Reports that a call starts. */
    public CallObservation start(OperationDescriptor operation) {
        ObservedOperation observed = new ObservedOperation(
                operation.method().getName(), operation.httpMethod().name(), operation.path());
        return new CallObservation(
                this,
                operation.resource(),
                operation.resumesOthers(),
                observers.stream()
                        .flatMap(observer -> guarded(observer, o -> o.started(observed)))
                        .toList());
    }

    public void mfaAnswered(String resource, MfaResult result) {
        observers.forEach(observer -> tell(observer, o -> o.mfaAnswered(resource, result)));
    }

    public boolean isEmpty() {
        return observers.isEmpty();
    }

    <T> void tell(T listener, Consumer<T> event) {
        guarded(listener, l -> {
            event.accept(l);
            return l;
        });
    }

    private <T, R> Stream<R> guarded(T listener, Function<T, R> event) {
        try {
            return Stream.of(Objects.requireNonNull(event.apply(listener)));
        } catch (RuntimeException e) {
            if (reported.add(listener.getClass())) {
                // Omits the message, which may contain anything.
                LOG.warn(
                        "The call observer {} failed with {}; calls continue, and this isn't logged again",
                        listener.getClass().getName(),
                        e.getClass().getName());
            }
            return Stream.empty();
        }
    }
}
