package io.github.belvo4j.internal.operation;

import feign.CollectionFormat;
import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import feign.TypedResponse;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/**
 * Checks whether a hand-written interface can be used. The SDK creates requests itself and doesn't support all of Feign's
 * annotations; a method with an unsupported annotation is rejected before it is called, since ignoring the annotation would go
 * unnoticed.
 */
public final class HandWritten {

    /** Types that no body can be read into. */
    private static final List<Class<?>> OTHER_RESULTS = List.of(
            Response.class,
            TypedResponse.class,
            Future.class,
            CompletionStage.class,
            InputStream.class,
            Reader.class,
            BaseStream.class,
            Iterator.class,
            Optional.class);

    private static final ClassValue<Boolean> CHECKED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> api) {
            checkOnce(api);
            return true;
        }
    };

    private HandWritten() {}

    /**
     * Checks an interface, generated or hand-written.
     *
     * @throws IllegalArgumentException if the type isn't an interface, or the SDK can't call one of its methods as declared
     */
    public static void check(Class<?> api) {
        CHECKED.get(api);
    }

    private static void checkOnce(Class<?> api) {
        if (!api.isInterface()) {
            throw new IllegalArgumentException(api.getName() + " can't be called: it isn't an interface");
        }
        operations(api).values().stream()
                .sorted((one, other) -> one.call().compareTo(other.call()))
                .forEach(operation -> reasons(operation.metadata()).findFirst().ifPresent(reason -> {
                    throw new IllegalArgumentException(operation.call() + " can't be called: " + reason);
                }));
    }

    private static Map<?, OperationDescriptor> operations(Class<?> api) {
        try {
            return OperationDescriptor.of(api);
        } catch (IllegalStateException | IllegalArgumentException e) {
            // Feign's own message, which names the method.
            throw new IllegalArgumentException(api.getName() + " can't be called: " + e.getMessage(), e);
        }
    }

    private static Stream<String> reasons(MethodMetadata method) {
        RequestTemplate template = method.template();
        return Stream.of(
                        reason(
                                takes(method, Request.Options.class),
                                "it has a Request.Options parameter; set timeouts in RequestOptions"),
                        reason(
                                method.urlIndex() != null,
                                "it has a URI parameter; requests are only sent to the client's base URL"),
                        reason(
                                template.bodyTemplate() != null || template.body() != null,
                                "it has a @Body template; pass the body as a parameter"),
                        reason(
                                !method.formParams().isEmpty(),
                                "its request doesn't use the parameters " + method.formParams()),
                        reason(
                                !method.indexToExpanderClass().isEmpty(),
                                "a @Param has an expander; parameters are sent as the text of toString()"),
                        reason(
                                method.queryMapEncoder() != null,
                                "its @QueryMap has an encoder; the fields of a query, or the entries of a map, are sent"),
                        reason(
                                template.collectionFormat() != CollectionFormat.EXPLODED
                                        && template.collectionFormat() != CollectionFormat.CSV,
                                "it has a collection format; the items of collections are separated by commas"),
                        reason(
                                OTHER_RESULTS.stream().anyMatch(type -> type.isAssignableFrom(raw(method))),
                                "it returns " + raw(method).getSimpleName()
                                        + "; return the type of the body, or void. Use Belvo.exchange for"
                                        + " the status and headers, and Belvo.inBackground for another thread"))
                .flatMap(Collection::stream);
    }

    private static List<String> reason(boolean applies, String reason) {
        return applies ? List.of(reason) : List.of();
    }

    private static boolean takes(MethodMetadata method, Class<?> type) {
        return Arrays.stream(method.method().getParameterTypes()).anyMatch(type::isAssignableFrom);
    }

    private static Class<?> raw(MethodMetadata method) {
        Type type = method.returnType();
        return type instanceof Class<?> raw ? raw : method.method().getReturnType();
    }
}
