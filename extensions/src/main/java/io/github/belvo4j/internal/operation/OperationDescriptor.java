package io.github.belvo4j.internal.operation;

import feign.Contract;
import feign.MethodMetadata;
import feign.Request.HttpMethod;
import feign.RequestLine;
import feign.RequestTemplate;
import io.github.belvo4j.annotation.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes an operation, from the annotations on its method: {@link RequestLine}, Feign's other annotations, and
 * {@link Operation}. There is one descriptor for each method, shared by all clients.
 */
public final class OperationDescriptor {

    private static final int OK = 200;
    private static final int CREATED = 201;

    @SuppressWarnings("deprecation") // The Feign version of current Spring Cloud releases lacks the new name.
    private static final Contract CONTRACT = new Contract.Default();

    private static final ClassValue<Map<Method, OperationDescriptor>> DESCRIPTORS = new ClassValue<>() {
        @Override
        protected Map<Method, OperationDescriptor> computeValue(Class<?> api) {
            return describe(CONTRACT.parseAndValidateMetadata(api));
        }
    };

    /** Descriptors of methods that any contract has read. */
    private static final ClassValue<Map<Method, OperationDescriptor>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Method, OperationDescriptor> computeValue(Class<?> api) {
            Map<Method, OperationDescriptor> known = new ConcurrentHashMap<>();
            try {
                known.putAll(of(api));
            } catch (IllegalStateException e) {
                // The annotations on the interface belong to another contract, such as Spring's, which reads them
                // method by method.
                return known;
            }
            return known;
        }
    };

    private final MethodMetadata metadata;
    private final HttpMethod httpMethod;
    private final String path;
    private final String line;
    private final String id;
    private final String security;
    private final boolean idempotent;
    private final Optional<String> idempotencyKey;
    private final boolean resumable;
    private final boolean resumesOthers;
    private final String resource;
    private final BodyProperties body;
    private final int[] success;

    private OperationDescriptor(MethodMetadata metadata, Set<String> resuming, Map<String, String> paths) {
        this.metadata = metadata;
        this.httpMethod = HttpMethod.valueOf(metadata.template().method());
        this.path = metadata.template().path();
        this.line = httpMethod + " " + path;
        this.id = id(metadata.method());
        // Read once, since each access to an annotation goes through a proxy.
        Optional<Operation> documented = Optional.ofNullable(metadata.method().getAnnotation(Operation.class));
        Optional<String> resumedBy = documented.map(Operation::resumedBy).filter(other -> !other.isEmpty());
        this.security = documented.map(Operation::security).orElse("");
        this.idempotent = httpMethod == HttpMethod.GET
                || documented.map(Operation::idempotent).orElse(false);
        this.idempotencyKey = documented.map(Operation::idempotencyKey).filter(header -> !header.isEmpty());
        this.resumable = resumedBy.isPresent();
        this.resumesOthers = resuming.contains(id);
        this.resource = collection(resumedBy.map(paths::get).orElse(path));
        this.success = documented.map(Operation::success).orElse(new int[0]);
        this.body = BodyProperties.of(metadata.bodyType());
        metadata.template().methodMetadata(metadata);
    }

    private static Map<Method, OperationDescriptor> describe(List<MethodMetadata> methods) {
        Set<String> resuming = methods.stream()
                .map(metadata -> metadata.method().getAnnotation(Operation.class))
                .filter(Objects::nonNull)
                .map(Operation::resumedBy)
                .collect(Collectors.toSet());
        Map<String, String> paths = methods.stream()
                .collect(Collectors.toMap(
                        metadata -> id(metadata.method()),
                        metadata -> metadata.template().path(),
                        (one, other) -> one));
        return methods.stream()
                .map(metadata -> new OperationDescriptor(metadata, resuming, paths))
                .collect(Collectors.toUnmodifiableMap(operation -> operation.metadata.method(), Function.identity()));
    }

    private static String id(Method method) {
        Operation documented = method.getAnnotation(Operation.class);
        return documented == null || documented.id().isEmpty() ? method.getName() : documented.id();
    }

    private static String collection(String path) {
        int parameter = path.indexOf('{');
        return parameter < 0 ? path : path.substring(0, parameter);
    }

    /**
     * Returns the operations of an interface, by method.
     *
     * @throws IllegalStateException if Feign can't call one of them
     */
    public static Map<Method, OperationDescriptor> of(Class<?> api) {
        return DESCRIPTORS.get(api);
    }

    /** Returns the operation that a request belongs to, whichever contract has read its method. */
    public static OperationDescriptor of(RequestTemplate template) {
        return of(template.methodMetadata());
    }

    /** Returns the operation of a method that a contract has read. */
    public static OperationDescriptor of(MethodMetadata metadata) {
        return KNOWN.get(metadata.targetType())
                .computeIfAbsent(metadata.method(), method -> new OperationDescriptor(metadata, Set.of(), Map.of()));
    }

    /** Returns the operations of an interface that any contract has read so far, by method. */
    public static Map<Method, OperationDescriptor> known(Class<?> api) {
        return Collections.unmodifiableMap(KNOWN.get(api));
    }

    /** Returns the {@code operationId}, or else the name of the method. */
    public String id() {
        return id;
    }

    /** Returns the metadata of the parameters and the request, as read by Feign's contract. */
    public MethodMetadata metadata() {
        return metadata;
    }

    public Method method() {
        return metadata.method();
    }

    public HttpMethod httpMethod() {
        return httpMethod;
    }

    /** Returns the path template, which is safe to show, unlike a path, which may contain secrets. */
    public String path() {
        return path;
    }

    /** Returns the HTTP method and the path template, for messages. */
    public String line() {
        return line;
    }

    /** Returns the Java method, for messages about arguments: {@code LinksApi.getLink}. */
    public String call() {
        return method().getDeclaringClass().getSimpleName() + "." + method().getName();
    }

    /**
     * Returns the path of the resource that the operation works on, such as {@code /api/links/}. The PATCH that resumes a call
     * is sent to this path.
     */
    public String resource() {
        return resource;
    }

    /** Returns the type of the result; {@code void} if there is none. */
    public Type returnType() {
        return metadata.returnType();
    }

    /**
     * Returns whether a status from 200 to 299 means success for this operation. The sandbox sometimes responds to a POST or
     * PATCH with 201 where the OpenAPI document specifies 200.
     */
    public boolean isSuccess(int status) {
        if (success.length == 0 || documents(status)) {
            return true;
        }
        boolean writes = httpMethod == HttpMethod.POST || httpMethod == HttpMethod.PATCH;
        return writes && (status == OK && documents(CREATED) || status == CREATED && documents(OK));
    }

    private boolean documents(int status) {
        for (int documented : success) {
            if (documented == status) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether the operation may be called again after an uncertain outcome, because it is a GET or the OpenAPI document
     * marks it as idempotent.
     */
    public boolean isIdempotent() {
        return idempotent;
    }

    /** Returns whether the operation requires the keys of a security scheme. */
    public boolean isSignedBy(String securityScheme) {
        return security.equals(securityScheme);
    }

    /** Returns the name of the header for the idempotency key; empty if the operation has none. */
    public Optional<String> idempotencyKey() {
        return idempotencyKey;
    }

    /** Returns whether another operation resumes this one after a 428. */
    public boolean isResumable() {
        return resumable;
    }

    /** Returns whether this operation resumes others. */
    public boolean resumesOthers() {
        return resumesOthers;
    }

    /** Returns whether a property of the request body, given by its name in the API, is secret. */
    public boolean isSecret(String property) {
        return body.isSecret(property);
    }

    /** Returns whether the request contains, or may contain, a value that can be used only once, such as a token. */
    public boolean usesUp(@Nullable Object[] arguments) {
        Integer index = metadata.bodyIndex();
        if (index == null) {
            return false;
        }
        Object given = arguments[index];
        boolean isVouchedFor = isIdempotent() || idempotencyKey().isPresent();
        return BodyProperties.usesUp(given) || !isVouchedFor && BodyProperties.isUntyped(given);
    }

    /** Returns whether the request certainly contains a value that can be used only once, such as a token. */
    public boolean carriesToken(@Nullable Object[] arguments) {
        Integer index = metadata.bodyIndex();
        return index != null && BodyProperties.carriesToken(arguments[index]);
    }

    @Override
    public String toString() {
        return line();
    }
}
