package io.github.belvo4j.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.belvo4j.internal.json.IsoDates;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.model.Transaction;
import io.github.belvo4j.model.TransactionPage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A candidate that shows the least that a call can cost: it uses an HTTP client and shared Jackson readers directly, and does
 * nothing but exchange HTTP messages and convert JSON.
 */
abstract class Limit implements Candidate {

    static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("id:password".getBytes(StandardCharsets.UTF_8));

    private final String baseUrl;
    private final JsonMapper mapper;
    private final ObjectReader links;
    private final ObjectReader pages;

    Limit(URI baseUrl, Module... dates) {
        this.baseUrl = baseUrl.toString();
        this.mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModules(dates)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        this.links = mapper.readerFor(Link.class);
        this.pages = mapper.readerFor(TransactionPage.class);
    }

    /** Returns modules with the date parser of the SDK. */
    static Module[] ourDates() {
        return new Module[] {new IsoDates()};
    }

    abstract <T> T get(String url, ObjectReader reader) throws IOException;

    abstract <T> T send(String method, String url, byte[] body, ObjectReader reader) throws IOException;

    @Override
    public String link(String id) throws IOException {
        return this.<Link>get(baseUrl + "/api/links/" + id + "/", links).getInstitution();
    }

    @Override
    public int page(String link, int number) throws IOException {
        return rows(link, number).size();
    }

    /** Accesses each row, as an application that reads a stream does. */
    @Override
    public long all(String link, int pages) throws IOException {
        long count = 0;
        for (int page = 1; page <= pages; page++) {
            for (Transaction row : rows(link, page)) {
                count += row.getId() == null ? 0 : 1;
            }
        }
        return count;
    }

    private List<Transaction> rows(String link, int page) throws IOException {
        return this.<TransactionPage>get(
                        baseUrl + "/api/transactions/?page=" + page + "&page_size=" + LeanServer.PAGE + "&link=" + link,
                        pages)
                .getResults();
    }

    @Override
    public String register() throws IOException {
        JsonNode challenge = this.<JsonNode>send(
                        "POST", baseUrl + "/api/links/", json(request()), mapper.readerFor(JsonNode.class))
                .get(0);
        ResumeRequest answer = new ResumeRequest()
                .session(challenge.get("session").textValue())
                .link(challenge.get("link").textValue())
                .token("12345");
        return this.<Link>send("PATCH", baseUrl + "/api/links/", json(answer), links)
                .getInstitution();
    }

    static RegisterLinkRequest request() {
        return new RegisterLinkRequest()
                .institution("erebor_mx_retail")
                .username("mfa_default")
                .password("pass_valid");
    }

    private byte[] json(Object body) throws JsonProcessingException {
        return mapper.writeValueAsBytes(body);
    }
}
