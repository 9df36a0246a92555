package io.github.belvo4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.resource.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every list of the document")
class ListsTest {

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private Belvo belvo;

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"count\": 0, \"next\": null, \"results\": []}")));
        belvo = Belvo.builder()
                .retryPolicy(RetryPolicy.none())
                .rateLimit(RateLimit.none())
                .baseUrl(server.baseUrl())
                .credentials("id", "password")
                .validateRequests(false)
                .build();
    }

    @AfterEach
    void stop() {
        belvo.close();
        server.stop();
    }

    @Test
    @DisplayName("can be read from the client")
    void reachable() {
        resources().forEach(resource -> assertThat(resource.list()).isEmpty());

        List<String> sent = server.findAll(anyRequestedFor(anyUrl())).stream()
                .map(request -> request.getMethod() + " " + path(request))
                .toList();
        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(Document.operations().keySet().stream()
                        .filter(operation -> operation.startsWith("GET ") && !operation.contains("{"))
                        .toList());
    }

    private static String path(LoggedRequest request) {
        return request.getUrl().replaceFirst("\\?.*", "");
    }

    private Stream<Resource<?, ?>> resources() {
        return Stream.<Object>of(belvo, belvo.brazil(), belvo.brazil().payments(), belvo.mexico(), belvo.chile())
                .flatMap(group -> Arrays.stream(group.getClass().getMethods())
                        .filter(method -> Resource.class.isAssignableFrom(method.getReturnType()))
                        .map(method -> {
                            try {
                                return (Resource<?, ?>) method.invoke(group);
                            } catch (ReflectiveOperationException e) {
                                throw new AssertionError(method.toString(), e);
                            }
                        }));
    }
}
