package io.github.belvo4j.internal.operation;

import feign.RequestLine;
import feign.RequestTemplate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names an operation in a way that may be shown: by its path template, since paths may hold secrets. */
public final class OperationNames {

    /** The request lines of an interface. */
    private static final ClassValue<Set<String>> LINES = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .flatMap(method -> Stream.ofNullable(method.getAnnotation(RequestLine.class)))
                    .map(RequestLine::value)
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private OperationNames() {}

    public static String of(RequestTemplate template) {
        return template.method() + " " + path(template);
    }

    /** The collection that an operation works on, to which its resuming PATCH goes: {@code /api/links/}. */
    public static String resource(RequestTemplate template) {
        return resource(path(template));
    }

    public static String resource(String path) {
        int parameter = path.indexOf('{');
        return parameter < 0 ? path : path.substring(0, parameter);
    }

    /** Whether the API has an operation that resumes the calls of this one's collection. */
    public static boolean isResumable(RequestTemplate template) {
        return LINES.get(template.methodMetadata().targetType()).contains("PATCH " + resource(template));
    }

    private static String path(RequestTemplate template) {
        return template.methodMetadata().template().path();
    }
}
