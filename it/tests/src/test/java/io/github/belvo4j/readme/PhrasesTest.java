package io.github.belvo4j.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What people read")
class PhrasesTest {
    private static final Path ROOT = Path.of("../..");

    /**
     * Pages, Javadoc, comments, messages and help. The collection is Belvo's, and the document is derived from the
     * others.
     */
    private static final Pattern READ = Pattern.compile(
            ".*\\.(md|java|kt|scala|groovy|mustache|ya?ml|properties|html|m?js|ts|sql)|.*/src/main/dist/[^/]+|.*/pom\\.xml");

    private static final Set<String> UNREAD =
            Set.of(".git", "target", "node_modules", "test", "long", "openapi.yaml", "belvo.postman_collection.json");

    @Test
    @DisplayName("contains none of the phrases that an editor would change")
    void hasNoSuchPhrase() throws IOException {
        Phrases phrases = Phrases.parse(listed());

        List<String> found = files().stream()
                .flatMap(file -> phrases.in(ROOT.relativize(file).toString(), read(file)).stream())
                .toList();

        assertThat(found)
                .as("Phrases to reword; phrases.txt lists them with the better wording")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "is searched across line breaks in comments and strings; each finding gives the place and a better wording")
    void findsPhrases() {
        Phrases phrases = Phrases.parse("""
                # Comment

                at the most => at most
                """);

        assertThat(phrases.in("A.java", """
                /**
                 * Sends it twice at the
                 * most.
                 */
                String text = "At the "
                        + "most";
                // At the
                // most.
                """))
                .containsExactly(
                        "A.java:2: \"at the most\": at most",
                        "A.java:5: \"At the most\": at most",
                        "A.java:7: \"At the most\": at most");
        assertThat(phrases.in("A.java", "that the most, at most")).isEmpty();
    }

    @Test
    @DisplayName("is checked against a list that has a better wording for each phrase")
    void refusesALineWithoutABetterWording() {
        assertThatThrownBy(() -> Phrases.parse("at the most"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not \"phrase => better wording\": at the most");
    }

    private static String listed() throws IOException {
        try (InputStream list = PhrasesTest.class.getResourceAsStream("phrases.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isUnread(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isUnread(file) && READ.matcher(file.toString()).matches()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(files).as("Files to search").hasSizeGreaterThan(500);
        return files;
    }

    private static boolean isUnread(Path path) {
        return UNREAD.contains(path.getFileName().toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
