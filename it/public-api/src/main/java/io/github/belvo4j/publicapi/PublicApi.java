package io.github.belvo4j.publicapi;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.FieldInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import java.net.URL;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What users can call, as text, read from class files. */
final class PublicApi {
    private static final String TRANSLATOR = "io.github.belvo4j.postman.";

    /** What is public of the translator: most of its packages are steps of a translation. */
    private static final Pattern OF_TRANSLATOR =
            Pattern.compile("(\\w+|diff\\.\\w+|diagnostic\\.(InputException|Warning))(\\$.*)?");

    private static final Pattern INTERNAL = Pattern.compile("io\\.github\\.belvo4j\\.([\\w.]+\\.)?internal\\.");
    private static final Pattern OURS = Pattern.compile("io\\.github\\.belvo4j\\.[\\w.$]+");

    private PublicApi() {}

    /** Whether a class is used by other packages of its artifact alone. */
    static boolean isInternal(String type) {
        if (type.startsWith(TRANSLATOR)) {
            return !OF_TRANSLATOR.matcher(type.substring(TRANSLATOR.length())).matches();
        }
        return INTERNAL.matcher(type).lookingAt();
    }

    /** The classes of ours that a text of a public API names. */
    static Stream<String> named(String api) {
        return OURS.matcher(api).results().map(MatchResult::group).distinct();
    }

    /** What a jar, or a folder of classes, has for users: one line for each type and each member. */
    static String of(URL location) {
        try (ScanResult scan = new ClassGraph()
                .overrideClasspath(location)
                .acceptPackages("io.github.belvo4j")
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
        return !isInternal(type.getName())
                && (type.isPublic() || type.isProtected())
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
