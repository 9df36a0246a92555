package io.github.belvo4j.postman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.belvo4j.postman.LargeCollection;
import io.github.belvo4j.postman.TestCollection;
import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.diagnostic.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The report")
class ReportTest {
    private final Translation large = LargeCollection.of(7).translate();

    @Test
    @DisplayName("starts with the number of entries of each kind")
    void startsWithACountOfEachKind() {
        long open = large.warnings().stream()
                .filter(warning -> warning.kind() == Warning.Kind.OPEN)
                .count();
        String summary = large.report().substring(0, large.report().indexOf("\n\n"));

        assertThat(open).isGreaterThan(10);
        assertThat(summary).contains(" operations", " object schemas", "Left open: " + open);
    }

    @Test
    @DisplayName("shows ten entries of each kind, starting with those that concern the most places")
    void showsTheWorstTenOfEachKind() {
        TestCollection collection = TestCollection.collection();
        for (int i = 0; i < 30; i++) {
            collection
                    .request("One", "GET", "{{baseUrl}}/things" + i + "/")
                    .request("Two", "GET", "{{baseUrl}}/things" + i + "/");
        }
        collection.request("Three", "GET", "{{baseUrl}}/things29/");
        String report = collection.translate().report();
        String merged = report.substring(report.indexOf("Merged (30)"), report.indexOf("and 20 more"));

        assertThat(merged.lines()).hasSize(11 + 1);
        assertThat(merged.lines().skip(1).findFirst().orElseThrow())
                .contains("3 requests became one operation, GET /things29/");
    }

    @Test
    @DisplayName("is readable on large inputs")
    void isReadableOnLargeInputs() {
        assertThat(large.report().lines()).hasSizeLessThan(110).allMatch(line -> line.length() < 400);
    }

    @Test
    @DisplayName("is complete in JSON")
    void hasAllOfItAsJson(@TempDir Path folder) throws IOException {
        Path input =
                Files.write(folder.resolve("large.json"), LargeCollection.of(7).bytes());
        Path json = folder.resolve("made").resolve("report.json");
        StringWriter err = new StringWriter();

        int status = Main.run(
                InputStream.nullInputStream(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                input.toString(),
                "--quiet",
                "--report-json",
                json.toString());

        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(status).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(report.get("warnings")).hasSameSizeAs(large.warnings());
        assertThat(report.at("/warnings/0/message").asText())
                .isEqualTo(large.warnings().get(0).message());
        assertThat(report.get("counts").properties().stream()
                        .mapToInt(count -> count.getValue().asInt())
                        .sum())
                .isEqualTo(large.warnings().size());
        assertThat(report.get("sharedSchemas")).isNotEmpty().allMatch(places -> places.size() > 1);
    }
}
