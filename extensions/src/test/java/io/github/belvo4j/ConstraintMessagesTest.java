package io.github.belvo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.QueryMap;
import feign.RequestLine;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InvalidRequestException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A violated constraint has")
class ConstraintMessagesTest {

    /** Each field violates the constraint that it is named after. */
    static final class Wrong {

        @NotNull
        String a_missing;

        @NotBlank
        String b_blank = " ";

        @NotEmpty
        List<String> c_empty = List.of();

        @Size(min = 3)
        String d_short = "ab";

        @Size(max = 2)
        List<String> e_many = List.of("1", "2", "3");

        @Size(min = 1, max = 2)
        Map<String, String> f_none = Map.of();

        @Size(min = 4, max = 4)
        String g_digits = "123";

        @Min(1)
        Integer h_page = 0;

        @Max(1000)
        Integer i_size = 1001;

        @DecimalMin("0.01")
        BigDecimal j_amount = BigDecimal.ZERO;

        @DecimalMin(value = "0", inclusive = false)
        BigDecimal k_amount = BigDecimal.ZERO;

        @DecimalMax("9.5")
        BigDecimal l_rate = BigDecimal.TEN;

        @Pattern(regexp = "\\d{2}")
        String m_day = "1";

        @Email
        String n_mail = "secret";

        @Negative
        Integer o_other = 1;

        @Size(min = 3, message = "one of ours")
        String p_own = "1";

        @Digits(integer = 9, fraction = 2)
        BigDecimal q_exact = new BigDecimal("0.005");
    }

    interface OwnApi {

        @RequestLine("GET /api/own/")
        void own(@Valid @QueryMap Wrong query);
    }

    @Test
    @DisplayName("one of Belvo's codes, and a message that says what is allowed")
    void messages() {
        try (Belvo belvo = Belvo.builder()
                .baseUrl("https://nowhere.invalid")
                .credentials("id", "password")
                .build()) {
            InvalidRequestException e = catchThrowableOfType(
                    InvalidRequestException.class, () -> belvo.api(OwnApi.class).own(new Wrong()));

            assertThat(e.errors())
                    .extracting(ErrorEntry::toString)
                    .containsExactly(
                            "a_missing: required (must be set)",
                            "b_blank: blank (must not be empty)",
                            "c_empty: blank (must not be empty)",
                            "d_short: invalid (must have at least 3 characters)",
                            "e_many: invalid (must have at most 2 items)",
                            "f_none: invalid (must have 1 to 2 entries)",
                            "g_digits: invalid (must have 4 characters)",
                            "h_page: min_value (must be at least 1)",
                            "i_size: invalid (must be at most 1000)",
                            "j_amount: min_value (must be at least 0.01)",
                            "k_amount: min_value (must be more than 0)",
                            "l_rate: invalid (must be at most 9.5)",
                            "m_day: invalid (must match \\d{2})",
                            "n_mail: invalid (must be an email address)",
                            "o_other: invalid (must satisfy @Negative)",
                            "p_own: invalid (one of ours)",
                            "q_exact: max_decimal_places (must have at most 2 decimal places)");
            assertThat(e.errors())
                    .extracting(ErrorEntry::errorCode)
                    .allMatch(Optional::isPresent)
                    .extracting(Optional::get)
                    .extracting(ErrorCode::cause)
                    .containsOnly(ErrorCode.Cause.REQUEST);
            assertThat((BelvoException) e).hasMessageNotContaining("secret");
        }
    }
}
