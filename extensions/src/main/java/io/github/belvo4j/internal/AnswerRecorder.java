package io.github.belvo4j.internal;

import feign.InvocationContext;
import feign.ResponseInterceptor;
import io.github.belvo4j.Answer;
import io.github.belvo4j.error.ErrorResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps status and headers of the last answer, for one call on one thread. */
public final class AnswerRecorder implements ResponseInterceptor {

    private @Nullable ErrorResponse last;

    @Override
    public @Nullable Object intercept(InvocationContext context, Chain chain) throws Exception {
        last = Responses.describe(context.response(), List.of(), null);
        return chain.next(context);
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
