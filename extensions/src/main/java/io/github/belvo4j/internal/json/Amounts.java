package io.github.belvo4j.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Refuses numbers that no amount is: adding one to {@code 1e10000000} takes seconds. */
public final class Amounts extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final int MAX_DIGITS = 30;
    private static final int MAX_DECIMALS = 100;

    Amounts() {
        super("belvo4j-amounts");
        addDeserializer(BigDecimal.class, new Bounded());
    }

    /** Whether a number has at most 30 digits before its point and 100 after it. */
    public static boolean isAmount(BigDecimal number) {
        long digits = (long) number.precision() - number.scale();
        return number.scale() <= MAX_DECIMALS && digits <= MAX_DIGITS;
    }

    private static final class Bounded extends BigDecimalDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal number = super.deserialize(parser, context);
            if (number == null || isAmount(number)) {
                return number;
            }
            return (BigDecimal)
                    context.handleWeirdStringValue(BigDecimal.class, "", "no amount is that large or small");
        }
    }
}
