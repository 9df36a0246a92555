package io.github.belvo4j.internal;

import feign.Response;
import io.github.belvo4j.Answer;
import io.github.belvo4j.error.ErrorResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps status and headers of the last answer, for one call on one thread. */
public final class AnswerRecorder {

    private @Nullable ErrorResponse last;

    void record(Response response) {
        last = Responses.describe(response, List.of(), null);
    }

    /**
     * The last answer with what the call returned.
     *
     * @throws IllegalStateException if the call sent nothing
     */
    public <T extends @Nullable Object> Answer<T> answer(T body) {
        if (last == null) {
            throw new IllegalStateException("The call sent no request, so there is no answer to show");
        }
        return new Answer<>(last.status(), last.headers(), body);
    }
}
