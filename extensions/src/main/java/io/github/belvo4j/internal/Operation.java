package io.github.belvo4j.internal;

import feign.RequestTemplate;

/** Names an operation in a way that may be shown: by its path template, since paths may hold secrets. */
final class Operation {

    private Operation() {}

    static String of(RequestTemplate template) {
        return template.method() + " " + path(template);
    }

    /** The collection that an operation works on, to which its resuming PATCH goes: {@code /api/links/}. */
    static String resource(RequestTemplate template) {
        return path(template).replaceFirst("\\{.*", "");
    }

    private static String path(RequestTemplate template) {
        return template.methodMetadata().template().path();
    }
}
