package io.github.belvo4j.internal.invoke;

import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.util.ArrayList;
import java.util.List;

/**
 * A string with placeholders for the arguments of a call, as in Feign's annotations: {@code /api/links/{id}/}.
 *
 * @param texts the literal parts around the arguments, one more than there are arguments
 * @param arguments the arguments between the texts
 */
record TextTemplate(List<String> texts, List<Argument> arguments) {

    /** An argument of the call, identified by its index. */
    record Argument(int index, String name) {}

    /**
     * Parses a template.
     *
     * @throws IllegalArgumentException if the template names a parameter that the method doesn't have
     */
    static TextTemplate parse(String template, OperationDescriptor operation) {
        List<String> texts = new ArrayList<>();
        List<Argument> arguments = new ArrayList<>();
        int done = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', done)) {
            texts.add(template.substring(done, open));
            int close = template.indexOf('}', open);
            done = close < 0 ? template.length() : close + 1;
            arguments.add(argument(template.substring(open + 1, close < 0 ? done : close), operation));
        }
        texts.add(template.substring(done));
        return new TextTemplate(List.copyOf(texts), List.copyOf(arguments));
    }

    private static Argument argument(String name, OperationDescriptor operation) {
        return operation.metadata().indexToName().entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .findFirst()
                .map(entry -> new Argument(entry.getKey(), name))
                .orElseThrow(
                        () -> new IllegalArgumentException(operation.call() + " has no parameter for {" + name + "}"));
    }
}
