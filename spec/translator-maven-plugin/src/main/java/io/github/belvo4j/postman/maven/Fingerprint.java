package io.github.belvo4j.postman.maven;

import io.github.belvo4j.postman.diagnostic.InputException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A hash of a document and everything that it is generated from. If the hash equals that of the last run, there is
 * nothing to do.
 */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Computes the fingerprint.
     *
     * @param version the version of the translator
     * @param document the file of the document; it needn't exist
     */
    static String of(String version, Inputs inputs, File document) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(version);
        fingerprint.add(inputs.composeExamples() + " " + inputs.lenient());
        for (Map.Entry<String, String> variable : new TreeMap<>(inputs.variables()).entrySet()) {
            fingerprint.add(variable.getKey());
            fingerprint.add(variable.getValue());
        }
        inputs.files().forEach(file -> fingerprint.add(file == null ? new byte[0] : bytes(file)));
        fingerprint.add(document.getPath());
        fingerprint.add(document.isFile() ? bytes(document) : new byte[0]);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private static byte[] bytes(File file) {
        try {
            return Files.readAllBytes(file.toPath());
        } catch (IOException e) {
            throw new InputException(file + (file.exists() ? ": can't be read" : ": there is no such file"), e);
        }
    }

    private void add(String part) {
        add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a part with its length, so that adjacent parts can't be confused. */
    private void add(byte[] part) {
        digest.update(Integer.toString(part.length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) ':');
        digest.update(part);
    }
}
