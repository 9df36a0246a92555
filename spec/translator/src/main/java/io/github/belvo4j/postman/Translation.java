package io.github.belvo4j.postman;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.io.Json;
import io.github.belvo4j.postman.io.Yaml;
import io.github.belvo4j.postman.naming.SchemaComponent;
import java.util.Collection;
import java.util.List;

/** A document that was translated from a collection, and what is to be said about it. */
public final class Translation {
    private final ObjectNode document;
    private final List<SchemaComponent> components;
    private final List<Warning> warnings;

    Translation(ObjectNode document, Collection<SchemaComponent> components, Collection<Warning> warnings) {
        this.document = document;
        this.components = List.copyOf(components);
        this.warnings = List.copyOf(warnings);
    }

    /** The document as a tree; a copy. */
    public ObjectNode document() {
        return document.deepCopy();
    }

    /** The document as YAML, the same bytes for the same input. */
    public String yaml() {
        return Yaml.write(document);
    }

    /** The document as JSON, the same bytes for the same input. */
    public String json() {
        return Json.write(document);
    }

    /** What a reviewer should know, in the order of the collection. */
    public List<Warning> warnings() {
        return warnings;
    }

    /**
     * The same for people: what was assumed, merged and left open, so what an overlay should settle. It starts with a summary
     * and has the ten of each kind that are about most places.
     */
    public String report() {
        return new Report(document, components, warnings).text();
    }

    /** All of the report, as JSON: every warning, and every place of each shared schema. */
    public String reportJson() {
        return new Report(document, components, warnings).json();
    }
}
