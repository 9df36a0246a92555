package io.github.belvo4j.guide;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Param;
import feign.RequestLine;
import io.github.belvo4j.annotation.Operation;
import io.github.belvo4j.model.ResumeRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

interface PensionsApi {

    @Operation(
            success = {200, 201},
            idempotent = true,
            resumedBy = "resumePensions")
    @RequestLine("POST /api/pensions/")
    List<Pension> retrievePensions(@NotNull @Valid RetrievePensionsRequest request);

    @RequestLine("PATCH /api/pensions/")
    List<Pension> resumePensions(ResumeRequest request);

    @RequestLine("GET /api/pensions/?link={link}&page={page}")
    JsonNode listPensions(@Param("link") String link, @Param("page") Integer page);

    @RequestLine("DELETE /api/pensions/{id}/")
    void deletePension(@Param("id") String id);

    record RetrievePensionsRequest(
            @NotNull String link, @JsonProperty("date_from") LocalDate dateFrom) {}

    record Pension(
            String id,
            BigDecimal balance,
            @JsonProperty("collected_at") OffsetDateTime collectedAt) {}
}
