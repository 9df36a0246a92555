package io.github.belvo4j.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.NumberDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Rejects numbers that are too large or too precise to be amounts, since calculating with them may take seconds: adding one to
 * {@code 1e10000000} does.
 */
public final class Amounts extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final int MAX_DIGITS = 30;
    private static final int MAX_DECIMALS = 100;
    private static final String WRONG = "no amount is that large or small";

    Amounts() {
        super("belvo4j-amounts");
        addDeserializer(BigDecimal.class, new Bounded());
        // Applies to untyped values, too.
        addDeserializer(Number.class, new BoundedNumber());
    }

    /** Returns whether a number has at most 30 digits before the decimal point and 100 after it. */
    public static boolean isAmount(BigDecimal number) {
        long digits = (long) number.precision() - number.scale();
        return number.scale() <= MAX_DECIMALS && digits <= MAX_DIGITS;
    }

    private static boolean isNoAmount(Number number) {
        return number instanceof BigDecimal decimal && !isAmount(decimal)
                || number instanceof BigInteger whole && !isAmount(new BigDecimal(whole));
    }

    private static BigDecimal refuse(DeserializationContext context) throws IOException {
        return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, "", WRONG);
    }

    private static final class Bounded extends BigDecimalDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal number = super.deserialize(parser, context);
            if (number == null || isAmount(number)) {
                return number;
            }
            return refuse(context);
        }
    }

    private static final class BoundedNumber extends StdScalarDeserializer<Number> {

        private static final long serialVersionUID = 1L;

        BoundedNumber() {
            super(Number.class);
        }

        @Override
        public Number deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Number number = (Number) NumberDeserializer.instance.deserialize(parser, context);
            return isNoAmount(number) ? refuse(context) : number;
        }
    }

    /** Creates the nodes of a JSON tree, and rejects numbers that can't be amounts. */
    static final class Nodes extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueNode numberNode(@Nullable BigDecimal number) {
            if (number == null || isAmount(number)) {
                return super.numberNode(number);
            }
            throw new NumberFormatException(WRONG);
        }

        @Override
        public ValueNode numberNode(@Nullable BigInteger number) {
            if (number == null || isAmount(new BigDecimal(number))) {
                return super.numberNode(number);
            }
            throw new NumberFormatException(WRONG);
        }
    }
}
