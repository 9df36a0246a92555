package io.github.belvo4j.publicapi;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.FieldInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What users can call, as text, read from class files. */
final class PublicApi {
    /** Used by other packages of the same artifact alone. */
    static final List<String> INTERNAL = List.of(
            "io.github.belvo4j.internal",
            "io.github.belvo4j.postman.api",
            "io.github.belvo4j.postman.cli",
            "io.github.belvo4j.postman.collection",
            "io.github.belvo4j.postman.dedup",
            "io.github.belvo4j.postman.inference",
            "io.github.belvo4j.postman.io",
            "io.github.belvo4j.postman.language",
            "io.github.belvo4j.postman.location",
            "io.github.belvo4j.postman.naming",
            "io.github.belvo4j.postman.openapi",
            "io.github.belvo4j.postman.operation",
            "io.github.belvo4j.postman.overlay",
            "io.github.belvo4j.postman.redaction",
            "io.github.belvo4j.postman.resource",
            "io.github.belvo4j.postman.security",
            "io.github.belvo4j.simulator.internal");

    private static final String INTERNAL_CLASS = "io.github.belvo4j.postman.diagnostic.Warnings";

    private PublicApi() {}

    /** Whether a class is used by other packages of its artifact alone. */
    static boolean isInternal(String type) {
        return type.equals(INTERNAL_CLASS) || INTERNAL.stream().anyMatch(name -> type.startsWith(name + "."));
    }

    /** What stands in a jar, or a folder of classes, for users: one line for each type and each member. */
    static String of(URL location) {
        try (ScanResult scan = new ClassGraph()
                .overrideClasspath(location)
                .acceptPackages("io.github.belvo4j")
                .rejectPackages(INTERNAL.toArray(String[]::new))
                .rejectClasses(INTERNAL_CLASS)
                .enableAllInfo()
                .ignoreMethodVisibility()
                .ignoreFieldVisibility()
                .scan()) {
            return scan.getAllClasses().stream()
                    .filter(PublicApi::isVisible)
                    .sorted(Comparator.comparing(ClassInfo::getName))
                    .map(PublicApi::describe)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static boolean isVisible(ClassInfo type) {
        ClassInfoList around = type.getOuterClasses();
        return (type.isPublic() || type.isProtected())
                && !type.isAnonymousInnerClass()
                && around.stream().allMatch(outer -> outer.isPublic() || outer.isProtected());
    }

    private static String describe(ClassInfo type) {
        Stream<String> fields = type.getDeclaredFieldInfo().stream()
                .filter(field -> field.isPublic() || field.isProtected())
                .map(FieldInfo::toString);
        Stream<String> methods = type.getDeclaredMethodAndConstructorInfo().stream()
                .filter(method -> method.isPublic() || method.isProtected())
                .filter(method -> !method.isSynthetic() && !method.isBridge())
                .map(MethodInfo::toString);
        return type + "\n"
                + Stream.concat(fields.sorted(), methods.sorted())
                        .map(member -> "    " + member + "\n")
                        .collect(Collectors.joining());
    }
}
