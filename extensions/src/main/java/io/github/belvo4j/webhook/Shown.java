package io.github.belvo4j.webhook;

import io.github.belvo4j.internal.text.OneLine;
import org.jspecify.annotations.Nullable;

/** Formats {@code toString}: named values, short and on one line, so that a sender can't forge log lines. */
final class Shown {

    private static final int MAX_LENGTH = 64;

    private final StringBuilder text;
    private String separator = "";

    private Shown(String name) {
        this.text = new StringBuilder(name).append('[');
    }

    static Shown of(Record value) {
        return new Shown(value.getClass().getSimpleName());
    }

    static Shown webhook(Webhook webhook) {
        return new Shown(webhook.getClass().getSimpleName())
                .and("type", webhook.type())
                .and("code", webhook.code());
    }

    Shown and(String name, @Nullable Object value) {
        text.append(separator).append(name).append('=').append(OneLine.of(String.valueOf(value), MAX_LENGTH));
        separator = ", ";
        return this;
    }

    @Override
    public String toString() {
        return text + "]";
    }
}
