package io.github.belvo4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A collection of the same operations with other folders, order and descriptions")
class ShuffledCollectionTest {

    private static final Path COLLECTION = Path.of("belvo.postman_collection.json");
    private static final Path NAMES = Path.of("belvo.names.yaml");
    private static final Path OVERLAY = Path.of("belvo.overlay.yaml");

    private final Random random = new Random(428);

    @Test
    @DisplayName("leads to the same operation IDs and schema names")
    void sameNames(@TempDir Path folder) throws IOException {
        JsonMapper mapper = new JsonMapper();
        ObjectNode collection = (ObjectNode) mapper.readTree(COLLECTION.toFile());
        Path shuffled = folder.resolve("shuffled.json");
        Files.writeString(shuffled, mapper.writeValueAsString(shuffle(collection)));

        JsonNode before = translate(COLLECTION);
        JsonNode after = translate(shuffled);

        assertThat(operationIds(after)).isEqualTo(operationIds(before));
        assertThat(schemaNames(after)).isEqualTo(schemaNames(before));
    }

    private ObjectNode shuffle(ObjectNode collection) {
        ArrayNode folders = (ArrayNode) collection.get("item");
        List<JsonNode> all = new ArrayList<>();
        int number = 0;
        for (JsonNode old : folders) {
            for (JsonNode item : old.get("item")) {
                all.add(((ObjectNode) item).put("name", "Request " + ++number));
            }
        }
        Collections.shuffle(all, random);
        folders.removeAll();
        for (int i = 0; i < all.size(); i += 7) {
            ObjectNode made = folders.addObject().put("name", "Folder " + i);
            made.putArray("item").addAll(all.subList(i, Math.min(i + 7, all.size())));
        }
        return collection;
    }

    private static JsonNode translate(Path collection) {
        return new Translator()
                .withNames(NAMES)
                .withOverlay(OVERLAY)
                .translate(collection)
                .document();
    }

    private static Map<String, String> operationIds(JsonNode document) {
        Map<String, String> ids = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> ids.put(
                                operation.getKey() + " " + path.getKey(),
                                operation.getValue().path("operationId").asText())));
        return ids;
    }

    private static Set<String> schemaNames(JsonNode document) {
        Set<String> names = new TreeSet<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
