package io.github.belvo4j.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class MockedBelvoTest {
    @MockitoBean(answers = Answers.RETURNS_DEEP_STUBS)
    private Belvo belvo;

    @Test
    void showsTheRegisteredLink(@Autowired WebApplicationContext application) {
        when(belvo.links().register(any(RegisterLinkRequest.class)))
                .thenReturn(new Link().id("a-link").status(LinkStatus.VALID));

        assertThat(MockMvcTester.from(application)
                        .post()
                        .uri("/links")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"institution\": \"heimdall_mx_retail\", \"username\": \"u\", \"password\": \"p\"}"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.link")
                .isEqualTo("a-link");
    }
}
