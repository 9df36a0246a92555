package io.github.belvo4j.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.belvo4j.model.Charge;
import io.github.belvo4j.model.CreateBrazilPaymentIntentRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An amount that is text in the API")
class AmountsInTextTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @ParameterizedTest
    @CsvSource({"149.90", "0.01", "1234567890123456789.99", "1E+3"})
    @DisplayName("is a decimal number in Java and text on the wire")
    void wire(BigDecimal amount) throws Exception {
        String json = MAPPER.writeValueAsString(new CreateBrazilPaymentIntentRequest().amount(amount));

        assertThat(json).isEqualTo("{\"amount\":\"" + amount.toPlainString() + "\"}");
        assertThat(MAPPER.readValue(json, Charge.class).getAmount()).isEqualByComparingTo(amount);
    }

    @Test
    @DisplayName("can be null")
    void nothing() throws Exception {
        assertThat(MAPPER.readValue("{\"amount\": null}", Charge.class).getAmount())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"149.90, ", "1E+3, ", "0.005, Digits", "-1, DecimalMin"})
    @DisplayName("has at most the decimal places that the API accepts, and no sign")
    void constraints(BigDecimal amount, String violated) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Keys())
                .buildValidatorFactory()) {
            assertThat(factory.getValidator()
                            .validateProperty(new CreateBrazilPaymentIntentRequest().amount(amount), "amount"))
                    .extracting(AmountsInTextTest::constraint)
                    .isEqualTo(violated == null ? List.of() : List.of(violated));
        }
    }

    private static String constraint(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    /**
     * Leaves messages as they are, since the expression language that the default interpolator needs isn't on the class
     * path.
     */
    private static final class Keys implements MessageInterpolator {

        @Override
        public String interpolate(String message, Context context) {
            return message;
        }

        @Override
        public String interpolate(String message, Context context, Locale locale) {
            return message;
        }
    }
}
