package io.github.belvo4j.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run after {@code mvn -Prelease} by {@code mvn -Pbundle-check}. */
@DisplayName("The bundle of a release")
class BundleTest {

    private static final Path BUNDLE = Path.of(System.getProperty("bundle", ""));

    @Test
    @DisplayName("meets Maven Central's requirements")
    void rules() throws IOException {
        assertThat(CentralRules.violationsOf(BUNDLE)).isEmpty();
    }

    @Test
    @DisplayName("contains all artifacts of the BOM, the BOM itself, and the Maven plugin")
    void artifacts() throws IOException {
        Set<String> expected = Pattern.compile("<artifactId>((?!belvo4j-parent).*?)</artifactId>\\s*<version>\\$")
                .matcher(Files.readString(Path.of("../../extensions/bom/pom.xml")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("belvo4j-bom");
        expected.add("postman-openapi-maven-plugin");

        assertThat(CentralRules.artifactsOf(BUNDLE)).isEqualTo(expected);
    }

    @Test
    @DisplayName("has signatures that GnuPG verifies")
    void signatures(@TempDir Path folder) throws IOException, InterruptedException {
        try (ZipFile zip = new ZipFile(BUNDLE.toFile())) {
            for (ZipEntry signature : Collections.list(zip.entries())) {
                if (signature.getName().endsWith(".asc")) {
                    Path signed = folder.resolve("signed");
                    Path detached = folder.resolve("signed.asc");
                    copy(zip, signature, detached);
                    copy(zip, zip.getEntry(signature.getName().replaceAll("\\.asc$", "")), signed);

                    Process gpg = new ProcessBuilder("gpg", "--verify", detached.toString(), signed.toString())
                            .redirectErrorStream(true)
                            .start();
                    assertThat(new String(gpg.getInputStream().readAllBytes())).contains("Good signature");
                    assertThat(gpg.waitFor()).as(signature.getName()).isZero();
                }
            }
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            Files.write(file, content.readAllBytes());
        }
    }
}
