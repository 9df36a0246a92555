package io.github.belvo4j.postman.overlay;

import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Stale;
import io.github.belvo4j.postman.diagnostic.Warnings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTest {
    private final ObjectNode document =
            (ObjectNode) json("{info: {title: 'T'}, tags: [{name: 'a'}, {name: 'b'}, {name: 'c'}],"
                    + " paths: {'/it''s': {get: {x: 1}}, '/b': {get: {tags: ['a']}, put: {tags: ['b']}}}}"
                            .replace("''", "\\'"));

    private final Stale stale = new Stale();
    private final OverlayRun run = new OverlayRun(document, Map.of(), stale);

    private static Overlay read(String text) {
        return Overlay.read("o.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private void apply(String actions) {
        run.apply(read("overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n" + actions));
        stale.refuse();
    }

    @Test
    void mergesObjectsAndAppendsToLists() {
        apply("""
                - target: $.paths['/b'].get
                  update: {tags: [z], deep: {one: 1}}
                - target: $.paths['/b'].get
                  update: {deep: {two: 2, one: 3}}
                """);

        assertThat(document.at("/paths/~1b/get")).isEqualTo(json("{tags: ['a', 'z'], deep: {one: 3, two: 2}}"));
    }

    @Test
    void addsToAListThatIsTheTarget() {
        apply("- {target: $.tags, update: {name: d}}");

        assertThat(document.at("/tags/3/name").asText()).isEqualTo("d");
    }

    @Test
    void updatesAllThatMatch() {
        apply("- {target: $.paths.*.*, update: {seen: true}}");

        assertThat(document.findValues("seen")).hasSize(3);
    }

    @Test
    void mergesIntoTheWholeDocument() {
        apply("- {target: $, update: {info: {version: '2'}}}");

        assertThat(document.path("info")).isEqualTo(json("{title: 'T', version: '2'}"));
    }

    @Test
    void reachesEachOfSeveralNamedMembers() {
        apply("""
                - {target: "$.paths['/b']['get', 'put']", update: {seen: true}}
                - {target: "$.paths['/b']['get','put'].tags", remove: true}
                """);

        assertThat(document.at("/paths/~1b")).isEqualTo(json("{get: {seen: true}, put: {seen: true}}"));
    }

    @Test
    void removesSeveralNamedMembers() {
        apply("- {target: \"$.paths['/b']['get', 'put']\", remove: true}");

        assertThat(document.at("/paths/~1b")).isEqualTo(json("{}"));
    }

    @Test
    void refusesNamedMembersOfWhichNoneIsThere() {
        assertThatThrownBy(() -> apply("- {target: \"$.paths['/b']['post', 'head']\", update: {seen: true}}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("matches nothing");
    }

    @Test
    void removesFromListsAndObjects() {
        apply("""
                - {target: "$.tags[?(@.name != 'b')]", remove: true}
                - {target: "$.paths['/b'].put", remove: true}
                """);

        assertThat(document.path("tags")).isEqualTo(json("[{name: 'b'}]"));
        assertThat(document.at("/paths/~1b").has("put")).isFalse();
    }

    @Test
    void findsKeysWithQuotes() {
        apply("- {target: $.paths.*.get, update: {y: 2}}");

        assertThat(document.at("/paths/~1it's/get/y").asInt()).isEqualTo(2);
    }

    @Test
    void seesWhatEarlierActionsDid() {
        apply("""
                - {target: $.info, update: {license: {}}}
                - {target: $.info.license, update: {name: L}}
                """);

        assertThat(document.at("/info/license/name").asText()).isEqualTo("L");
    }

    @Test
    void bearsAMissOfAnOptionalAction() {
        apply("- {target: $.nothing, remove: true, x-optional: true}");

        assertThat(document.has("info")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {target: $.nothing, description: Why, update: {}} | /actions/0: $.nothing (Why): matches nothing",
                "- {target: $.paths.nothing.get, remove: true}       | /actions/0: $.paths.nothing.get: matches nothing",
                "- {target: '$.tags[?(@.name == 9)]', remove: true}  | matches nothing",
                "- {target: '$[', remove: true}                      | not a JSONPath",
                "- {target: $.info.title, update: {}}                | an update requires an object, or a list to append to",
                "- {target: $.info, update: 1}                       | an update requires an object, or a list to append to",
                "- {target: $, remove: true}                         | the document itself can't be removed",
                "- {update: {}}                                      | /actions/0/target: a JSONPath is required",
                "- {target: $.info}                                  | /actions/0: requires update or remove",
                "- {target: $.info, updates: {}}                     | /actions/0/updates: unknown field of an action",
            })
    void refusesWhatWouldDoNothing(String actions, String message) {
        assertThatThrownBy(() -> apply(actions))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void namesEveryStaleActionWithTheNearestThatIsThere() {
        assertThatThrownBy(() -> apply("""
                - {target: "$.paths['/bb'].get", update: {}}
                - {target: $.info, update: {version: '2'}}
                - {target: $.inof.title, remove: true}
                """)).isInstanceOf(InputException.class).hasMessage("""
                        2 entries don't fit the collection:
                          o.yaml: /actions/0: $.paths['/bb'].get: matches nothing: /bb isn't there; the nearest is /b
                          o.yaml: /actions/2: $.inof.title: matches nothing: inof isn't there; the nearest is info""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "$.tags[?(@.name == 'cc')]            | cc isn't there; the nearest is c",
                "$.tags[?(@['name'] == 'aa')].name    | aa isn't there; the nearest is a",
                "$.paths['/b'].*[?(@.tags)].tag       | tag isn't there; the nearest is tags",
                "$.paths.*.*['tag', 'w'].y            | tag isn't there; the nearest is tags",
                "$.paths['/b', '/bb']                 | matches nothing named /bb: /bb isn't there; the nearest is /b",
            })
    void namesTheNearestBeyondWildcardsAndFilters(String target, String message) {
        assertThatThrownBy(() -> apply("- {target: \"" + target + "\", update: {seen: true}}"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$.tags[?(@.nothing == 'a')]", "$.tags[?(@.name == 'a' && @.x == 1)]", "$..nothing", "$.tags[7]"
            })
    void namesNoNearestWhereThereIsNone(String target) {
        assertThatThrownBy(() -> apply("- {target: \"" + target + "\", update: {seen: true}}"))
                .isInstanceOf(InputException.class)
                .hasMessage("o.yaml: /actions/0: " + target + ": matches nothing");
    }

    @Test
    void warnsOfStaleActionsWhereAsked() {
        Warnings warnings = new Warnings();
        run.apply(read("overlay: 1.0.0\nactions: [{target: $.inof, remove: true}, {target: $.tags, remove: true}]"));
        stale.warn(warnings);

        assertThat(warnings.all()).singleElement().asString().contains("/actions/0: $.inof: matches nothing");
        assertThat(document.has("tags")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.schemas.A            | {properties: {new: {type: string}}} | /schemas/A/properties/new | ; the nearest is old",
                "$.schemas.A.properties | {new: {type: string}}  | /schemas/A/properties/new | ; the nearest is old",
                "$.schemas              | {A: {properties: {old: {properties: {a: {}}}}}} | /schemas/A/properties/old/properties/a |",
                "$.schemas.A            | {allOf: [{properties: {new: {}}}]} | /schemas/A/allOf/-/properties/new |",
            })
    void refusesToAddAProperty(String target, String update, String pointer, @Nullable String nearest) {
        document.set("schemas", json("{A: {properties: {old: {type: 'object'}}}}"));

        assertThatThrownBy(() -> apply("- {target: " + target + ", update: " + update + "}"))
                .isInstanceOf(InputException.class)
                .hasMessage("o.yaml: /actions/0: " + target + ": adds the property " + pointer + ", which no sample has"
                        + Objects.toString(nearest, ""));
    }

    @Test
    void refusesToRequireAPropertyThatIsNotThere() {
        document.set("schemas", json("{A: {properties: {old: {type: 'object'}}}, B: {allOf: [{}]}}"));

        assertThatThrownBy(() -> apply("""
                - {target: $.schemas.A, update: {required: [old, older]}}
                - {target: $.schemas.B, update: {required: [of part]}}
                """))
                .isInstanceOf(InputException.class)
                .hasMessage("o.yaml: /actions/0: $.schemas.A: requires the property /schemas/A/properties/older,"
                        + " which no sample has; the nearest is old");
    }

    @Test
    void appliesTheRestOfAnActionThatAddsAProperty() {
        document.set("schemas", json("{A: {properties: {old: {type: 'object'}}}}"));

        run.apply(read("""
                overlay: 1.0.0
                actions:
                - target: $.schemas.A
                  update: {required: [old, new], properties: {new: {type: string}, old: {description: d}}}
                """));

        assertThat(document.at("/schemas/A"))
                .isEqualTo(json("{properties: {old: {type: 'object', description: 'd'}}, required: ['old']}"));
    }

    @Test
    void leavesNoPropertiesWhereAllThatItAddsAreRefused() {
        document.set("schemas", json("{A: {type: 'string'}}"));

        run.apply(read("overlay: 1.0.0\nactions:\n- target: $.schemas.A\n"
                + "  update: {description: d, properties: {new: {type: string}}}\n"));

        assertThat(document.at("/schemas/A")).isEqualTo(json("{type: 'string', description: 'd'}"));
    }

    @Test
    void changesPropertiesThatAreThere() {
        document.set("schemas", json("{A: {properties: {properties: {type: 'object'}}}}"));

        apply("""
                - target: $.schemas.A
                  update: {properties: {properties: {description: d}}, example: {properties: {x: 1}}}
                """);

        assertThat(document.at("/schemas/A/properties/properties/description").asText())
                .isEqualTo("d");
    }

    @Test
    void addsOnceWhatHasToBeUniqueInASchema() {
        document.set(
                "components", json("{schemas: {Ship: {required: ['id'], properties: {id: {enum: ['a']}, mast: {}}}}}"));

        apply("""
                - target: $.components.schemas.Ship
                  update: {required: [id, mast], properties: {id: {enum: [a, b]}}}
                - {target: $.components.schemas.Ship.required, update: mast}
                """);

        assertThat(document.at("/components/schemas/Ship"))
                .isEqualTo(json("{required: ['id', 'mast'], properties: {id: {enum: ['a', 'b']}, mast: {}}}"));
    }

    @Test
    void requiresNoPropertyThatItRemoves() {
        document.set(
                "components", json("{schemas: {Ship: {required: ['id', 'mast'], properties: {id: {}, mast: {}}}}}"));

        apply("- {target: $.components.schemas.Ship.properties.mast, remove: true}");

        assertThat(document.at("/components/schemas/Ship")).isEqualTo(json("{required: ['id'], properties: {id: {}}}"));
    }

    @Test
    void refusesWhatIsNoOverlay() {
        assertThatThrownBy(() -> read("openapi: 3.0.3")).hasMessageContaining("/overlay");
        assertThatThrownBy(() -> read("overlay: 1.0.0")).hasMessage("/actions: at least one action is required");
        assertThatThrownBy(() -> read("a: ["))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line");
        assertThatThrownBy(() -> read("overlay: 1.0.0\nactions: []\nactions: []\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 3: duplicate key 'actions'");
    }
}
