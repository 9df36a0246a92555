package io.github.belvo4j.postman.cli;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.belvo4j.postman.io.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private InputStream in = InputStream.nullInputStream();
    private Path input;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        input = folder.resolve("collection.json");
        output = folder.resolve("openapi.yaml");
        Files.write(
                input,
                collection()
                        .request("List", "GET", "{{baseUrl}}/users")
                        .body("{\"password\": \"hunter2\"}")
                        .response(200, "[{id: 1, name: 'n', age: null}]")
                        .bytes());
    }

    private int run(Object... arguments) {
        String[] texts =
                java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return Main.run(in, new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    @Test
    void saysItsVersionWhateverTheCommand() {
        assertThat(run("--version")).isZero();
        assertThat(run("translate", "--version")).isZero();
        assertThat(run("diff", "--version")).isZero();

        assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("postman-openapi "));
    }

    @Test
    void translatesWithAndWithoutTheCommand() throws IOException {
        assertThat(run(input, "-o", output)).isZero();
        String bare = Files.readString(output);
        assertThat(run("translate", input)).isZero();

        assertThat(bare).startsWith("openapi: 3.0.3\n").contains("operationId: listUsers");
        assertThat(out).hasToString(bare);
        assertThat(err.toString()).contains("warning: List (").doesNotContain("hunter2");
    }

    @Test
    void leavesWarningsOutWhereToldTo() {
        assertThat(run(input, "--quiet")).isZero();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesJsonWhereTheNameSaysSo() throws IOException {
        Path json = folder.resolve("openapi.json");
        assertThat(run(input, "-o", json)).isZero();
        assertThat(run(input, "-o", output)).isZero();

        Path loud = folder.resolve("OPENAPI.JSON");
        assertThat(run(input, "-o", loud)).isZero();

        assertThat(Files.readString(json)).startsWith("{\n  \"openapi\": \"3.0.3\",\n");
        assertThat(loud).hasSameTextualContentAs(json);
        assertThat(new ObjectMapper().readTree(json.toFile())).isEqualTo(Yaml.read(Files.readAllBytes(output)));
    }

    @Test
    void saysWhatChangesAgainstTheDocumentThatStoodThere() throws IOException {
        assertThat(run(input, "-o", output, "--changes")).isZero();
        assertThat(out.toString()).isEmpty();

        Files.write(
                input,
                collection()
                        .request("Add", "POST", "{{baseUrl}}/users")
                        .body("{}")
                        .response(200, "[{id: 1, name: 'n', age: null}]")
                        .bytes());
        assertThat(run(input, "-o", output, "--changes")).isZero();

        assertThat(out.toString()).contains("GET /users", "POST /users");
        assertThat(Files.readString(output)).contains("operationId: addUser");
    }

    @Test
    void takesNamesAndOverlay() throws IOException {
        Path names = Files.writeString(folder.resolve("names.yaml"), "operations: {GET /users: findUsers}");
        Path overlay = Files.writeString(
                folder.resolve("overlay.yaml"),
                "overlay: 1.0.0\nactions: [{target: $.info, update: {version: '9.9'}}]");

        assertThat(run(input, "--names", names, "--overlay", overlay)).isZero();

        assertThat(out.toString()).contains("operationId: findUsers", "version: \"9.9\"");
    }

    @Test
    void warnsOfWhatIsStaleWhereLenient() throws IOException {
        Path names = Files.writeString(
                folder.resolve("names.yaml"), "operations: {GET /users: findUsers, GET /gone: findGone}");
        Path overlay = Files.writeString(
                folder.resolve("overlay.yaml"),
                "overlay: 1.0.0\nactions: [{target: $.inof, remove: true}, {target: $.info, update: {version: '9.9'}}]");

        assertThat(run(input, "--names", names, "--overlay", overlay)).isEqualTo(1);
        assertThat(run(input, "--names", names, "--overlay", overlay, "--lenient"))
                .isZero();

        assertThat(out.toString()).contains("operationId: findUsers", "version: \"9.9\"");
        assertThat(err.toString())
                .contains("warning: " + names
                        + ": GET /gone: the collection has no such operation; the nearest is GET /users")
                .contains("$.inof: matches nothing: inof isn't there; the nearest is info");
    }

    @Test
    void appliesSeveralOverlaysInTheirOrder() throws IOException {
        Path first = overlay("first.yaml", "update: {version: '1', contact: {name: first}}");
        Path second = overlay("second.yaml", "update: {version: '2'}");

        assertThat(run(input, "--overlay", first, "--overlay", second)).isZero();
        assertThat(out.toString()).contains("version: \"2\"", "name: first");

        assertThat(run(input, "--overlay", first, "--overlay", overlay("third.yaml", "nothing: {}")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("third.yaml");
    }

    @Test
    void composesExamplesWhereAskedTo() throws IOException {
        Files.write(
                input,
                collection()
                        .request("List users", "GET", "{{baseUrl}}/users")
                        .response(200, "[{id: '<integer>', name: '<string>', age: '<integer>'}]")
                        .bytes());
        Path words = Files.writeString(
                folder.resolve("words.yaml"),
                "overlay: 1.0.0\nactions: [{target: $.components.schemas.User.properties.*, update: {example: 7}}]");

        assertThat(run(input, "--overlay", words)).isZero();
        assertThat(out.toString()).doesNotContain("examples:");

        assertThat(run(input, "--overlay", words, "--compose-examples")).isZero();
        assertThat(out.toString()).contains("#/components/examples/UserList");
    }

    private Path overlay(String name, String action) throws IOException {
        return Files.writeString(folder.resolve(name), "overlay: 1.0.0\nactions: [{target: $.info, " + action + "}]");
    }

    @Test
    void fillsVariables() throws IOException {
        Files.write(
                input,
                collection()
                        .request("Get", "GET", "{{shop}}/{{path}}/users/{{id}}")
                        .bytes());
        Path environment = Files.writeString(
                folder.resolve("environment.json"),
                "{\"values\": [{\"key\": \"shop\", \"value\": \"https://environment.test\"}]}");
        Path globals = Files.writeString(
                folder.resolve("globals.json"), "{\"values\": [{\"key\": \"id\", \"value\": \"one=1\"}]}");

        assertThat(run(input, "--environment", environment, "--globals", globals))
                .isZero();
        assertThat(run(input, "--environment", environment, "--variable", "shop=https://given.test?a=b"))
                .isZero();
        assertThat(out.toString())
                .contains("url: https://environment.test", "url: https://given.test", "example: one=1");

        assertThat(run(input, "--variable", "shop")).isEqualTo(2);
        assertThat(run(input, "--environment", input)).isEqualTo(1);
        assertThat(err.toString()).contains("but a Postman collection");
    }

    @Test
    void reportsForReviewers() {
        assertThat(run(input, "-o", output, "--report")).isZero();

        assertThat(err.toString())
                .contains(
                        "1 operations",
                        "Secrets left out: 1",
                        "0 inline copies",
                        "Secrets left out (1)",
                        "Left open (1)",
                        "User.age: only null is shown");
    }

    @Test
    void saysInOneLineWhatCantBeUsed() throws IOException {
        Files.writeString(input, "{\"info\":");

        assertThat(run(input)).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().startsWith(input + ": invalid JSON");
        assertThat(run(folder.resolve("none.json"))).isEqualTo(1);
        assertThat(run(input, "--names", folder.resolve("none.yaml"))).isEqualTo(1);
    }

    @Test
    void writesOneTranslationInSeveralForms() throws IOException {
        Path json = folder.resolve("openapi.json");

        assertThat(run(input, "-o", output, "-o", json, "--changes")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(output)).startsWith("openapi: 3.0.3");
        assertThat(Files.readString(json)).startsWith("{\n  \"openapi\": \"3.0.3\"");

        assertThat(run(input, "-o", output, "-o", json, "--changes")).isZero();
        assertThat(out.toString()).isEqualTo("Nothing visible to callers has changed.\n");
    }

    @Test
    void saysThatItCantWrite() {
        assertThat(run(input, "-o", input.resolve("openapi.yaml"))).isEqualTo(1);
        assertThat(err.toString()).contains("can't be written: a file exists where a folder is expected");
    }

    @Test
    void makesFoldersThatAreMissing() {
        Path deep = folder.resolve("no").resolve("such").resolve("openapi.yaml");

        assertThat(run(input, "-o", deep)).isZero();
        assertThat(deep).content().startsWith("openapi: 3.0.3");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(run("translate", "--help")).isZero();
        assertThat(run("diff", "--help")).isZero();

        assertThat(out.toString()).contains("--names", "--overlay", "--report", "--format", "Exit status");
    }

    @Test
    void refusesArgumentsThatMakeNoSense() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(run(input, "--nonsense")).isEqualTo(2);
        assertThat(run("diff", input)).isEqualTo(2);
        assertThat(run("diff", input, input, "--format", "pdf")).isEqualTo(2);
    }

    @Test
    void comparesDocuments() throws IOException {
        run(input, "-o", output);
        Path later = folder.resolve("later.yaml");
        Files.writeString(later, Files.readString(output).replace("listUsers", "findUsers"));

        assertThat(run("diff", output, later)).isZero();
        assertThat(run("diff", output, later, "--format", "markdown")).isZero();
        assertThat(run("diff", output, input)).isEqualTo(1);

        assertThat(out.toString()).contains("GET /users: breaking", "### `GET /users`: breaking");
    }

    @Test
    void saysInThreeLinesAtMostWhatIsWrongWithArguments() {
        assertThat(run(input, input)).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("Too many arguments: " + input, "Usage: postman-openapi translate --help");
        err.getBuffer().setLength(0);

        assertThat(run(input, "--overlays", input)).isEqualTo(2);
        assertThat(err.toString()).contains("--overlays").contains("--overlay");
        assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void saysHowVariablesAreGiven() {
        assertThat(run(input, "--variable", "=shop")).isEqualTo(2);
        assertThat(err.toString()).contains("--variable =shop: NAME=VALUE is expected");
    }

    @Test
    void showsItsHelpWithoutArguments() {
        assertThat(run()).isEqualTo(2);

        assertThat(err.toString()).contains("Usage: postman-openapi").endsWith("is missing." + System.lineSeparator());
        assertThat(err.toString().lines()).allMatch(line -> line.length() <= 80);
    }
}
