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

/** Describes as text what users can call, as read from class files. */
final class PublicApi {
    private static final String TRANSLATOR = "io.github.belvo4j.postman.";

    /** The public part of the translator, most of whose packages implement steps of a translation. */
    private static final Pattern OF_TRANSLATOR =
            Pattern.compile("(\\w+|diff\\.\\w+|diagnostic\\.(InputException|Warning))(\\$.*)?");

    private static final Pattern INTERNAL = Pattern.compile("io\\.github\\.belvo4j\\.([\\w.]+\\.)?internal\\.");
    private static final Pattern OURS = Pattern.compile("io\\.github\\.belvo4j\\.[\\w.$]+");

    private PublicApi() {}

    /** Returns whether a class is used only by other packages of its own artifact. */
    static boolean isInternal(String type) {
        if (type.startsWith(TRANSLATOR)) {
            return !OF_TRANSLATOR.matcher(type.substring(TRANSLATOR.length())).matches();
        }
        return INTERNAL.matcher(type).lookingAt();
    }

    /** Returns the project's own classes that the text of a public API names. */
    static Stream<String> named(String api) {
        return OURS.matcher(api).results().map(MatchResult::group).distinct();
    }

    /** Returns what a jar, or a folder of classes, offers to users: one line for each type and each member. */
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
