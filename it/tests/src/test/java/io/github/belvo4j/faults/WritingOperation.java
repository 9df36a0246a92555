package io.github.belvo4j.faults;

import feign.Param;
import feign.RequestLine;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.annotation.Operation;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A generated method whose operation isn't a GET, to be called with nothing set. */
record WritingOperation(Method method) {

    /** All of them. */
    static List<WritingOperation> all() {
        return interfaces().stream()
                .flatMap(api -> Arrays.stream(api.getMethods()))
                .filter(method -> method.isAnnotationPresent(RequestLine.class))
                .filter(method ->
                        !method.getAnnotation(RequestLine.class).value().startsWith("GET"))
                .filter(method ->
                        Arrays.stream(method.getParameterTypes()).noneMatch(type -> Query.class.isAssignableFrom(type)))
                .sorted(Comparator.comparing(Method::getName))
                .map(WritingOperation::new)
                .toList();
    }

    private static List<? extends Class<?>> interfaces() {
        String folder = LinksApi.class.getPackageName().replace('.', '/');
        try {
            URI root = LinksApi.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return root.getPath().endsWith(".jar")
                    ? inJar(root, folder)
                    : in(Path.of(root).resolve(folder));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<? extends Class<?>> inJar(URI jar, String folder) {
        URI uri = URI.create("jar:" + jar);
        try (FileSystem files = FileSystems.newFileSystem(uri, Map.of())) {
            return in(files.getPath(folder));
        } catch (IOException | FileSystemNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<? extends Class<?>> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Api.class"))
                    .map(name -> named(LinksApi.class.getPackageName() + "." + name.replace(".class", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The name for operations like this in the guide's table. */
    String kind() {
        String verb = method.getAnnotation(RequestLine.class).value().replaceFirst(" .*", "");
        Operation operation = method.getAnnotation(Operation.class);
        return switch (verb) {
            case "DELETE", "PATCH" -> verb;
            case "PUT" -> "any other request";
            default ->
                !operation.idempotencyKey().isEmpty()
                        ? "POST with an idempotency key"
                        : operation.idempotent() ? "idempotent POST" : "any other request";
        };
    }

    /** Calls it. */
    void call(Belvo belvo) throws Throwable {
        try {
            method.invoke(
                    belvo.api(method.getDeclaringClass()),
                    Arrays.stream(method.getParameters()).map(this::argument).toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object argument(Parameter parameter) {
        try {
            return parameter.isAnnotationPresent(Param.class)
                    ? "1"
                    : parameter.getType().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(parameter + " can't be made", e);
        }
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
