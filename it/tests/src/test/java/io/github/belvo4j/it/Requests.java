package io.github.belvo4j.it;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Complete request bodies: every property that is known, and all variants. */
final class Requests {

    private Requests() {}

    /** The bodies for an operation; none if it takes none. */
    static List<ObjectNode> of(String operation) {
        try (InputStream lines = Requests.class.getResourceAsStream("requests.tsv")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(line -> line[0].equals(operation))
                    .map(line -> (ObjectNode) Wire.parse(line[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
