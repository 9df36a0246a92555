package io.github.belvo4j.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The check of a bundle for Maven Central")
class CentralRulesTest {
    private static final String BASE = "org/example/thing/1.0/thing-1.0";
    private static final String POM = """
            <project>
              <groupId>org.example</groupId>
              <artifactId>thing</artifactId>
              <version>1.0</version>
              <packaging>jar</packaging>
              <name>Thing</name>
              <description>A thing.</description>
              <url>https://example.org</url>
              <licenses><license><name>Apache-2.0</name><url>https://example.org/licence</url></license></licenses>
              <developers><developer><name>Someone</name></developer></developers>
              <scm>
                <connection>scm:git:a</connection>
                <developerConnection>scm:git:b</developerConnection>
                <url>https://example.org/code</url>
              </scm>
            </project>
            """;

    @TempDir
    Path folder;

    /** What is in the bundle, by path. */
    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void good() {
        for (String suffix : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
            put(BASE + suffix, "content");
        }
        put(BASE + ".pom", POM);
    }

    private void put(String path, String content) {
        files.put(path, content);
        files.put(path + ".asc", "-----BEGIN PGP SIGNATURE-----");
        files.put(path + ".md5", digest("MD5", content));
        files.put(path + ".sha1", digest("SHA-1", content));
    }

    private static String digest(String algorithm, String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> violations() throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return CentralRules.violationsOf(bundle);
    }

    @Test
    @DisplayName("finds no violations in a valid bundle")
    void nothing() throws IOException {
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {".jar", "-sources.jar", "-javadoc.jar", ".pom"})
    @DisplayName("reports a missing file")
    void missing(String suffix) throws IOException {
        files.keySet().removeIf(path -> path.startsWith(BASE + suffix));

        assertThat(violations()).containsExactly("org/example/thing/1.0: no thing-1.0" + suffix);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {".asc", ".md5", ".sha1"})
    @DisplayName("reports a file without a signature or checksum")
    void unsigned(String suffix) throws IOException {
        files.remove(BASE + ".jar" + suffix);

        assertThat(violations()).singleElement().asString().startsWith(BASE + ".jar: no");
    }

    @Test
    @DisplayName("reports a file that was changed after its checksum was made")
    void changed() throws IOException {
        files.put(BASE + ".jar", "other content");

        assertThat(violations())
                .containsExactly(BASE + ".jar.md5: a wrong checksum", BASE + ".jar.sha1: a wrong checksum");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<name>Thing</name>",
                "<description>A thing.</description>",
                "<url>https://example.org</url>",
                "<name>Apache-2.0</name>",
                "<name>Someone</name>",
                "<connection>scm:git:a</connection>",
                "<developerConnection>scm:git:b</developerConnection>",
                "<url>https://example.org/code</url>",
                "<version>1.0</version>"
            })
    @DisplayName("reports required elements that a POM lacks")
    void pom(String element) throws IOException {
        put(BASE + ".pom", POM.replace(element, ""));

        assertThat(violations()).singleElement().asString().startsWith(BASE + ".pom: ");
    }

    @Test
    @DisplayName("reports snapshots, and files in the wrong place")
    void places() throws IOException {
        put("org/example/thing/1.0/other-1.0.jar", "content");
        put("org/example/thing/2-SNAPSHOT/thing-2-SNAPSHOT.pom", POM.replace("<version>1.0", "<version>2-SNAPSHOT"));

        assertThat(violations())
                .contains(
                        "org/example/thing/1.0/other-1.0.jar: belongs to no artifact of this folder",
                        "org/example/thing/2-SNAPSHOT: a snapshot");
    }
}
