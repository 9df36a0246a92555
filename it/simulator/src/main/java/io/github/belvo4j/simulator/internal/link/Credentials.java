package io.github.belvo4j.simulator.internal.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.institution.SandboxUser;
import io.github.belvo4j.simulator.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;

/** The credentials in a request that registers a link. */
final class Credentials {
    private Credentials() {}

    /**
     * Logs in at the institution.
     *
     * @throws ApiError if the institution rejects the credentials
     */
    static SandboxUser login(JsonNode registration) {
        SandboxUser user =
                SandboxUser.login(Json.text(registration, "username", ""), Json.text(registration, "password"));
        refuseAtIronbank(registration);
        return user;
    }

    /** Rejects user names that end in 999 at Ironbank, an institution for testing logins with additional fields. */
    private static void refuseAtIronbank(JsonNode registration) {
        boolean isWrong = Json.text(registration, "institution", "").startsWith("ironbank_")
                && Stream.of("username", "username2")
                        .anyMatch(field -> Json.text(registration, field, "").endsWith("999"));
        if (isWrong) {
            throw SandboxUser.loginError();
        }
    }

    /**
     * Returns how long the credentials are stored.
     *
     * @throws ApiError 400 if the access mode doesn't allow the requested storage period
     */
    static String storage(JsonNode registration, String accessMode) {
        String storage = Json.text(registration, "credentials_storage", "store");
        boolean allowed = storage.equals("store")
                || (accessMode.equals("single")
                        && storage.matches("nostore|([1-9]|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-5])d"));
        if (!allowed) {
            throw ApiError.ofField(
                    400,
                    "invalid_credentials_storage",
                    "Must be store, or, for single links, nostore or 1d to 365d.",
                    "credentials_storage");
        }
        return storage;
    }

    /** Returns an ID of 44 characters, which is the same for the same user at the same institution. */
    static String institutionUserId(String institution, String username) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((institution + '\n' + username).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
