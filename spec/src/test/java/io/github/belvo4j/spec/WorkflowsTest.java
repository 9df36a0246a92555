package io.github.belvo4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The workflows")
class WorkflowsTest {

    private static final Map<String, JsonNode> OPERATIONS = new HashMap<>();

    private static JsonNode document;
    private static JsonNode workflows;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(new File("openapi.yaml"));
        workflows = new YAMLMapper().readTree(new File("belvo.arazzo.yaml")).path("workflows");
        document.path("paths")
                .forEach(path -> path.forEach(operation ->
                        OPERATIONS.put(operation.path("operationId").asText(), operation)));
    }

    @Test
    @DisplayName("resume a call as the Link Object of its 428 describes")
    void resume() {
        assertThat(workflows).hasSize(2).allSatisfy(workflow -> {
            JsonNode paused = workflow.at("/steps/0");
            JsonNode resuming = workflow.at("/steps/1");
            JsonNode wanted = Place.resolve(
                    document,
                    OPERATIONS.get(paused.path("operationId").asText()).at("/responses/428"));
            JsonNode link = wanted.at("/links/resume");

            assertThat(resuming.path("operationId")).isEqualTo(link.path("operationId"));
            assertThat(paused.at("/onSuccess/0/stepId")).isEqualTo(resuming.path("stepId"));
            assertThat(link.path("x-request-body").properties())
                    .isNotEmpty()
                    .allSatisfy(property -> assertThat(resuming.at("/requestBody/payload")
                                    .path(property.getKey())
                                    .asText())
                            .startsWith("$steps." + paused.path("stepId").asText())
                            .endsWith(property.getValue().asText().replaceFirst(".*#", "#")));
        });
    }
}
