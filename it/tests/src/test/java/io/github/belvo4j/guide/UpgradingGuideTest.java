package io.github.belvo4j.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide to upgrading")
class UpgradingGuideTest {

    @Test
    @DisplayName("handles every status of a link, including unknown ones")
    void statuses() {
        Map<String, String> advice = Map.of(
                "valid", "Connected",
                "invalid", "Please enter your new password",
                "unconfirmed", "Please connect again",
                "token_required", "Please connect again",
                "frozen", "Please contact us: frozen");

        assertThat(advice)
                .allSatisfy((status, expected) -> assertThat(Statuses.advice(new Link().status(LinkStatus.of(status))))
                        .isEqualTo(expected));
    }
}
