package io.github.belvo4j.internal.feign;

import feign.RequestTemplate;
import feign.codec.Encoder;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes bodies as the SDK's own client does. */
public final class BodyEncoder implements Encoder {

    private static final String CONTENT_TYPE = "Content-Type";

    private final Json json;

    public BodyEncoder(Json json) {
        this.json = json;
    }

    @Override
    public void encode(@Nullable Object body, Type type, RequestTemplate template) {
        if (body != null) {
            template.body(json.write(body, OperationDescriptor.of(template)), StandardCharsets.UTF_8);
            if (!template.headers().containsKey(CONTENT_TYPE)) {
                template.header(CONTENT_TYPE, "application/json");
            }
        }
    }
}
