package io.github.belvo4j.postman.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.postman.TestCollection;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.variable.OuterScopes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionReaderTest {
    private final Warnings warnings = new Warnings();

    private PostmanCollection read(String json) {
        return new CollectionReader(OuterScopes.NONE, warnings)
                .read(TestCollection.json(json).toString().getBytes(StandardCharsets.UTF_8));
    }

    private Item item(String item) {
        return read("{info: {name: 'T'}, item: [" + item + "]}").items().get(0);
    }

    @Test
    void readsFormat200() {
        Item item = item("{name: 'A', request: {method: 'post', url: 'https://api.test/a?x=1',"
                + " header: 'X-A: 1\\nAccept: text/plain\\n// X-B: 2\\nnonsense',"
                + " auth: {type: 'basic', basic: {username: 'ada', password: '{{p}}'}}, description: 'text'}}");

        Request request = item.request();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.url().orElseThrow().query()).containsExactly(new Field("x", "1"));
        assertThat(request.headers()).extracting(Field::key).containsExactly("X-A", "Accept", "X-B");
        assertThat(request.headers()).extracting(Field::disabled).containsExactly(false, false, true);
        assertThat(request.auth().orElseThrow().attributes()).containsEntry("username", "ada");
        assertThat(request.description()).isEqualTo("text");
    }

    @Test
    void readsFormat210() {
        Item item = item("{name: 'A', request: {url: {protocol: 'https', host: ['api', 'test'], port: '81',"
                + " path: ['a', {type: 'string', value: 'b'}, ''], hash: 'top',"
                + " query: [{key: 'q', value: 1, description: {content: 'text'}, disabled: true}, {key: null}, null],"
                + " variable: [{id: 'v', value: 'w'}]},"
                + " auth: {type: 'apikey', apikey: [{key: 'key', value: 'X-Key'}]}}}");

        Url url = item.request().url().orElseThrow();
        assertThat(url.base()).isEqualTo("https://api.test:81");
        assertThat(url.segments()).containsExactly("a", "b", "");
        assertThat(url.query()).containsExactly(new Field("q", "1", "text", true, false));
        assertThat(url.variables()).extracting(Field::key).containsExactly("v");
        assertThat(url.fragment()).isEqualTo("top");
        assertThat(item.request().auth().orElseThrow().attribute("key", "")).isEqualTo("X-Key");
        assertThat(item.request().method()).isEqualTo("GET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{raw: 'https://api.test/a?b=c'}                      | https://api.test | a",
                "{raw: 'x', host: 'api.test', path: '/a'}             | api.test         | a",
                "{host: ['{{base}}'], path: ['a'], raw: '{{base}}/a?q=1'} | {{base}}     | a",
                "{path: ['a']}                                        | ''               | a"
            })
    void readsUrlsInParts(String url, String base, String segments) {
        Url read =
                item("{name: 'A', request: {url: " + url + "}}").request().url().orElseThrow();

        assertThat(read.base()).isEqualTo(base);
        assertThat(String.join(",", read.segments())).isEqualTo(segments);
    }

    @Test
    void readsARequestThatIsAUrl() {
        Item item = item("{name: 'A', description: 'text', request: 'https://api.test/a'}");

        assertThat(item.request().method()).isEqualTo("GET");
        assertThat(item.request().url().orElseThrow().segments()).containsExactly("a");
        assertThat(item.request().description()).isEqualTo("text");
    }

    @Test
    void inheritsAuthThroughFolders() {
        PostmanCollection collection = read("{info: {name: 'T'}, auth: {type: 'bearer', bearer: []}, item: ["
                + "{name: 'F', auth: {type: 'basic', basic: []}, item: ["
                + "  {name: 'own', request: {url: '/a', auth: {type: 'digest', digest: []}}},"
                + "  {name: 'of folder', request: {url: '/a'}},"
                + "  {name: 'off', request: {url: '/a', auth: {type: 'noauth'}}},"
                + "  {name: 'null', request: {url: '/a', auth: null}},"
                + "  {name: 'said to inherit', request: {url: '/a', auth: {type: 'inherit'}}},"
                + "  {name: 'of a library', request: {name: 'x', url: '/a', auth: null}}]},"
                + "{name: 'of collection', request: {url: '/a'}}]}");

        assertThat(collection.items())
                .extracting(i -> i.request().auth().orElseThrow().type())
                .containsExactly("digest", "basic", "noauth", "noauth", "basic", "basic", "bearer");
        assertThat(collection.folders()).extracting(Folder::name).containsExactly("F");
        assertThat(collection.items().get(0).place().folderPath()).isEqualTo("F / own");
        assertThat(collection.items().get(0).request().place().pointer()).isEqualTo("/item/0/item/0/request");
    }

    @Test
    void readsBodiesOfAllModes() {
        assertThat(body("{mode: 'raw', raw: '{}', options: {raw: {language: 'json'}}}")
                        .language())
                .isEqualTo("json");
        assertThat(body("{mode: 'urlencoded', urlencoded: [{key: 'a', value: 'b'}]}")
                        .mode())
                .isEqualTo(Body.Mode.URLENCODED);
        assertThat(body("{mode: 'formdata', formdata: [{key: 'a', type: 'file', src: 'x'}]}")
                        .fields())
                .extracting(Field::file)
                .containsExactly(true);
        assertThat(body("{mode: 'graphql', graphql: {query: 'q', variables: '{}'}}")
                        .text())
                .isEqualTo("q");
        assertThat(body("{mode: 'graphql', graphql: {query: 'q', variables: {a: 1}}}")
                        .variables())
                .isEqualTo("{\"a\":1}");
        assertThat(body("{mode: 'file', file: {src: 'x'}}").mode()).isEqualTo(Body.Mode.FILE);
    }

    private Body body(String body) {
        return item("{name: 'A', request: {url: '/a', body: " + body + "}}")
                .request()
                .body()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "null",
                "{mode: 'raw', raw: ' '}",
                "{mode: 'formdata', formdata: []}",
                "{mode: 'raw', raw: 'x', disabled: true}",
                "{mode: 'other'}"
            })
    void findsNoBodyWhereThereIsNone(String body) {
        assertThat(item("{name: 'A', request: {url: '/a', body: " + body + "}}")
                        .request()
                        .body())
                .isEmpty();
    }

    @Test
    void readsSavedResponses() {
        Item item = item("{name: 'A', request: {url: '/a'}, response: [null,"
                + "{name: 'ok', code: 200, status: 'OK', body: '{}', header: 'X-A: 1', originalRequest: {url: '/a?b=1'}},"
                + "{name: 'odd', code: 0, header: null}]}");

        assertThat(item.responses()).hasSize(2);
        SavedResponse ok = item.responses().get(0);
        assertThat(ok.code()).contains(200);
        assertThat(ok.headers()).extracting(Field::value).containsExactly("1");
        assertThat(ok.original().orElseThrow().url().orElseThrow().query()).hasSize(1);
        assertThat(item.responses().get(1).code()).isEmpty();
        assertThat(item.responses().get(1).body()).isEmpty();
    }

    @Test
    void skipsProseWithAWarning() {
        Item item = item("{name: 'A', request: {url: 'ask us for the address'}}");

        assertThat(item.request().url()).isEmpty();
        assertThat(warnings.all()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(Warning.Kind.LOST);
            assertThat(warning.toString()).startsWith("A (/item/0/request/url): ");
        });
    }

    @Test
    void skipsWhatIsNeitherFolderNorRequest() {
        assertThat(read("{info: {name: 'T'}, item: [{name: 'A'}, 5]}").items()).isEmpty();
        assertThat(warnings.all()).hasSize(2);
    }

    @Test
    void readsWhatStandsAroundTheItems() {
        PostmanCollection collection = read("{collection: {info: {name: 'T', description: {content: 'text'},"
                + " version: {major: 1, minor: 2, patch: 3}}, item: [{name: 'Empty', item: []}],"
                + " variable: [{key: 'a', value: 'b'}, {id: 'c', value: 1}, {key: 'd', value: 'x', disabled: true}]}}");

        assertThat(collection.name()).isEqualTo("T");
        assertThat(collection.description()).isEqualTo("text");
        assertThat(collection.version()).isEqualTo("1.2.3");
        assertThat(collection.variables().value("a")).contains("b");
        assertThat(collection.variables().value("c")).contains("1");
        assertThat(collection.variables().value("d")).isEmpty();
        assertThat(read("{info: {name: 'T', version: '4.5'}, item: []}").version())
                .isEqualTo("4.5");
    }

    @Test
    void skipsAByteOrderMark() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes("{\"info\":{\"name\":\"ü\"},\"item\":[]}".getBytes(StandardCharsets.UTF_8));

        assertThat(new CollectionReader(OuterScopes.NONE, warnings)
                        .read(bytes.toByteArray())
                        .name())
                .isEqualTo("ü");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"info\":                        | ends prematurely",
                "{\"info\": x}                     | line 1, column",
                "[]                                | /item is missing",
                "{\"item\": {}}                    | /item is not a list",
                "{\"requests\": [], \"order\": []} | format 1",
                "''                                | the file is empty",
                "{\"item\": []} {}                 | invalid JSON",
            })
    void refusesWhatIsNoCollectionInOneLine(String json, String reason) {
        assertThatThrownBy(() ->
                        new CollectionReader(OuterScopes.NONE, warnings).read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesBombs() {
        String folders = "{\"name\":\"f\",\"item\":[".repeat(5_000);

        assertThatThrownBy(() -> new CollectionReader(OuterScopes.NONE, warnings)
                        .read(("{\"item\":[" + folders).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void saysThatAFileCantBeRead() {
        assertThatThrownBy(() -> new CollectionReader(OuterScopes.NONE, warnings).read(Path.of("no", "such", "file")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("can't be read");
    }
}
