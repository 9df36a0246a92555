package io.github.belvo4j.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers in all forms, {@code 12}, {@code 12.0} or {@code "12"}, and never truncates a fraction. */
final class ExactIntegers extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ExactIntegers() {
        super("belvo4j-exact-integers");
        addDeserializer(Integer.class, new Exact<>(Integer.class, Integer::valueOf, BigDecimal::intValueExact));
        addDeserializer(Long.class, new Exact<>(Long.class, Long::valueOf, BigDecimal::longValueExact));
    }

    // Jackson's superclass is serializable, but nobody serializes this class.
    @SuppressWarnings("serial")
    private static final class Exact<T extends Number> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final IntFunction<T> small;
        private final Function<BigDecimal, T> exact;

        Exact(Class<T> type, IntFunction<T> small, Function<BigDecimal, T> exact) {
            super(type);
            this.type = type;
            this.small = small;
            this.exact = exact;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == NumberType.INT) {
                // The usual case, without creating a string.
                return small.apply(parser.getIntValue());
            }
            if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            String text = parser.getText().strip();
            if (text.isEmpty()) {
                return null;
            }
            try {
                return exact.apply(new BigDecimal(text));
            } catch (ArithmeticException | NumberFormatException e) {
                return type.cast(context.handleWeirdStringValue(type, text, "not a whole number, or too large"));
            }
        }
    }
}
