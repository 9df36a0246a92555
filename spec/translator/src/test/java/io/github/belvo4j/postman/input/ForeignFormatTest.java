package io.github.belvo4j.postman.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.postman.Translator;
import io.github.belvo4j.postman.diagnostic.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file that isn't a collection is identified in the message")
class ForeignFormatTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'openapi': '3.1.0', 'paths': {}}                                    | already an OpenAPI document",
                "{'swagger': '2.0'}                                                   | already an OpenAPI document",
                "{'log': {'version': '1.2', 'entries': []}}                           | an HTTP archive (HAR)",
                "{'_type': 'export', '__export_format': 4, 'resources': []}           | an Insomnia export",
                "{'name': 'b', 'version': '1', 'items': []}                           | a Bruno export",
                "{'name': 'e', 'values': [], '_postman_variable_scope': 'globals'}    | Postman globals",
                "{'name': 'e', 'values': [{'key': 'a', 'value': 'b'}]}                | a Postman environment",
                "{'version': 1, 'collections': [], 'environments': []}                | a Postman data dump",
                "{'error': {'name': 'AuthenticationError'}}                           | an error response",
                "openapi: 3.0.3                                                       | already an OpenAPI document, in YAML",
                "$kind: collection                                                    | a file in Postman's v3 format",
                "type: collection.insomnia.rest/5.0                                   | an Insomnia collection",
                "meta {                                                               | a Bruno collection",
                "<!DOCTYPE html><title>Log in</title>                                 | a web page",
                "<?xml version='1.0'?><wsdl/>                                         | XML",
            })
    void asWhatItIs(String text, String name) throws IOException {
        Path file = Files.writeString(folder.resolve("given"), text.replace('\'', '"'));

        assertThatThrownBy(() -> new Translator().translate(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": not ")
                .hasMessageContaining(", but " + name)
                .message()
                .doesNotContain("Exception", "\n");
    }

    @Test
    @DisplayName("even if it is compressed or empty")
    void alsoWhereItIsCompressedOrEmpty() throws IOException {
        Path zip = Files.write(folder.resolve("zip"), "PK\3\4abc".getBytes(StandardCharsets.ISO_8859_1));
        Path gzip = Files.write(folder.resolve("gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThatThrownBy(() -> new Translator().translate(zip)).hasMessageEndingWith("but a compressed file");
        assertThatThrownBy(() -> new Translator().translate(gzip)).hasMessageEndingWith("but a compressed file");
        assertThatThrownBy(() -> new Translator().translate(empty)).hasMessage(empty + ": the file is empty");
    }

    @Test
    @DisplayName("even if it is a folder")
    void alsoWhereItIsAFolder() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Path bruno = Files.createDirectory(folder.resolve("bruno"));
        Files.createFile(bruno.resolve("bruno.json"));
        Path postman = Files.createDirectories(
                folder.resolve("postman").resolve("collections").resolve("Shop"));
        Files.createDirectories(postman.resolve(".resources"));
        Files.writeString(postman.resolve(".resources").resolve("definition.yaml"), "$kind: collection");

        assertThatThrownBy(() -> new Translator().translate(plain))
                .hasMessage(plain + ": a folder, where a file is expected");
        assertThatThrownBy(() -> new Translator().translate(bruno)).hasMessageContaining("a Bruno folder");
        assertThatThrownBy(() -> new Translator().translate(postman)).hasMessageContaining("Postman's v3 format");
    }

    @Test
    @DisplayName("while a collection without requests is accepted, with a warning")
    void whileACollectionWithoutRequestsIsOne() {
        var translation = new Translator()
                .translate("{\"info\": {\"name\": \"None\"}, \"item\": [{\"name\": \"Folder\", \"item\": []}]}"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(translation.yaml()).contains("paths: {}");
        assertThat(translation.warnings())
                .singleElement()
                .matches(warning -> warning.isImportant())
                .hasToString("the collection has no requests, so the document has no operations");
    }
}
