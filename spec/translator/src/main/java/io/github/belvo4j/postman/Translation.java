package io.github.belvo4j.postman;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.io.Json;
import io.github.belvo4j.postman.io.Yaml;
import io.github.belvo4j.postman.naming.SchemaComponent;
import java.util.Collection;
import java.util.List;

/** The result of translating a collection: a document, and remarks about it. */
public final class Translation {
    private final ObjectNode document;
    private final List<SchemaComponent> components;
    private final List<Warning> warnings;

    Translation(ObjectNode document, Collection<SchemaComponent> components, Collection<Warning> warnings) {
        this.document = document;
        this.components = List.copyOf(components);
        this.warnings = List.copyOf(warnings);
    }

    /** Returns a copy of the document as a JSON tree. */
    public ObjectNode document() {
        return document.deepCopy();
    }

    /** Returns the document as YAML. The same input always produces the same bytes. */
    public String yaml() {
        return Yaml.write(document);
    }

    /** Returns the document as JSON. The same input always produces the same bytes. */
    public String json() {
        return Json.write(document);
    }

    /** Returns all remarks for reviewers, in the order in which the translator made them. */
    public List<Warning> warnings() {
        return warnings;
    }

    /**
     * Returns a report for reviewers as plain text: what was assumed, merged and left open, and thus what an overlay
     * should specify. The report starts with a summary, followed by up to ten remarks of each kind, those that concern
     * the most places first.
     */
    public String report() {
        return new Report(document, components, warnings).text();
    }

    /** Returns the full report as JSON: every warning, and every place of each shared schema. */
    public String reportJson() {
        return new Report(document, components, warnings).json();
    }
}
