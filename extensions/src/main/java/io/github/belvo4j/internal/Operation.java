package io.github.belvo4j.internal;

import feign.RequestLine;
import feign.RequestTemplate;
import java.util.Arrays;

/** Names an operation in a way that may be shown: by its path template, since paths may hold secrets. */
final class Operation {

    private Operation() {}

    static String of(RequestTemplate template) {
        return template.method() + " " + path(template);
    }

    /** The collection that an operation works on, to which its resuming PATCH goes: {@code /api/links/}. */
    static String resource(RequestTemplate template) {
        return resource(path(template));
    }

    static String resource(String path) {
        return path.replaceFirst("\\{.*", "");
    }

    /** Whether the API has an operation that resumes the calls of this one's collection. */
    static boolean isResumable(RequestTemplate template) {
        String resume = "PATCH " + resource(template);
        return Arrays.stream(template.methodMetadata().targetType().getMethods())
                .map(method -> method.getAnnotation(RequestLine.class))
                .anyMatch(line -> line != null && line.value().equals(resume));
    }

    private static String path(RequestTemplate template) {
        return template.methodMetadata().template().path();
    }
}
