package io.github.belvo4j.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 0} and {@code 1}, which some of Belvo's examples contain, as booleans, but no other number; Jackson itself would
 * read 2 as true.
 */
public final class ExactBooleans extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ExactBooleans() {
        super("belvo4j-exact-booleans");
        addDeserializer(Boolean.class, new Exact());
    }

    /**
     * Returns the boolean that a string represents: {@code true} or {@code false}, or a number equal to 1 or 0.
     *
     * @return null if the string represents neither true nor false
     */
    public static @Nullable Boolean of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> ofNumber(text.strip());
        };
    }

    private static @Nullable Boolean ofNumber(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean isOne = number.compareTo(BigDecimal.ONE) == 0;
            return isOne || number.signum() == 0 ? isOne : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    // Jackson's superclass is serializable, but nobody serializes this class.
    @SuppressWarnings("serial")
    private static final class Exact extends StdScalarDeserializer<Boolean> {

        private static final long serialVersionUID = 1L;

        Exact() {
            super(Boolean.class);
        }

        @Override
        public @Nullable Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token.isBoolean()) {
                return token == JsonToken.VALUE_TRUE;
            }
            if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
                return (Boolean) context.handleUnexpectedToken(Boolean.class, parser);
            }
            String text = parser.getText();
            Boolean value = of(text);
            return value != null || text.isBlank()
                    ? value
                    : (Boolean) context.handleWeirdStringValue(Boolean.class, text, "neither true nor false");
        }
    }
}
