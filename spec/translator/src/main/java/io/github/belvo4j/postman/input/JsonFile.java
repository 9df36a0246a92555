package io.github.belvo4j.postman.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.io.FileErrors;
import io.github.belvo4j.postman.io.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads JSON files exported from Postman.
 *
 * <p>Files are untrusted: their size, depth and string lengths are limited, and only an {@link InputException} is
 * thrown if a file can't be read. Its message says what the file is instead, if that can be recognized.
 */
public final class JsonFile {
    /** The maximum size in bytes. The largest public collections have about ten million bytes. */
    private static final int MAX_SIZE = 64 << 20;

    /** The maximum depth of the JSON. Each level of folders adds two levels to those of a request. */
    private static final int MAX_DEPTH = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(20_000_000)
                    .maxNumberLength(1_000)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private JsonFile() {}

    /** Reads a file. */
    public static JsonNode read(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException(ForeignFormat.ofFolder(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new InputException("can't be read: " + FileErrors.reason(e), e);
        }
    }

    /** Reads a stream until its end. */
    public static JsonNode read(InputStream in) {
        try {
            return read(in.readNBytes(MAX_SIZE + 1));
        } catch (IOException e) {
            throw new InputException("can't be read: " + FileErrors.reason(e), e);
        }
    }

    /** Reads JSON in UTF-8, with or without a byte-order mark. */
    public static JsonNode read(byte[] json) {
        if (json.length > MAX_SIZE) {
            throw new InputException("larger than " + (MAX_SIZE >> 20) + " MiB");
        }
        int mark = json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB ? 3 : 0;
        try (JsonParser parser = FACTORY.createParser(json, mark, json.length - mark)) {
            JsonNode root = JsonTree.read(parser);
            if (root.isMissingNode()) {
                throw new InputException("the file is empty");
            }
            return root;
        } catch (JsonProcessingException e) {
            ForeignFormat.ofText(json).ifPresent(format -> {
                throw new InputException(format, e);
            });
            var at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new InputException("invalid JSON" + where + JsonErrorReason.of(e), e);
        } catch (IOException e) {
            throw new InputException("can't be read as JSON", e);
        }
    }
}
