package io.github.belvo4j.postman;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.api.Api;
import io.github.belvo4j.postman.collection.CollectionReader;
import io.github.belvo4j.postman.collection.PostmanCollection;
import io.github.belvo4j.postman.component.SharedParts;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Stale;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.example.Examples;
import io.github.belvo4j.postman.example.FittingExamples;
import io.github.belvo4j.postman.input.JsonFile;
import io.github.belvo4j.postman.io.FileErrors;
import io.github.belvo4j.postman.naming.Namer;
import io.github.belvo4j.postman.naming.Names;
import io.github.belvo4j.postman.naming.NamesFile;
import io.github.belvo4j.postman.openapi.DocumentBuilder;
import io.github.belvo4j.postman.openapi.NullableForm;
import io.github.belvo4j.postman.openapi.Scrubber;
import io.github.belvo4j.postman.operation.ApiBuilder;
import io.github.belvo4j.postman.overlay.Overlay;
import io.github.belvo4j.postman.overlay.OverlayRun;
import io.github.belvo4j.postman.redaction.SecretFinder;
import io.github.belvo4j.postman.variable.OuterScopes;
import io.github.belvo4j.postman.variable.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Translates Postman collections into OpenAPI 3.0.3 documents.
 *
 * <p>Instances are immutable and thread-safe. Translation is deterministic: the same inputs always produce the same
 * document.
 *
 * <pre>{@code
 * Translation translation = new Translator()
 *         .withNames(Path.of("names.yaml"))
 *         .withOverlay(Path.of("overlay.yaml"))
 *         .translate(Path.of("collection.json"));
 * Files.writeString(Path.of("openapi.yaml"), translation.yaml());
 * }</pre>
 *
 * <p>Every method throws {@link InputException} for a file that can't be used.
 */
public final class Translator {
    private final NamesFile names;
    private final List<Overlay> overlays;
    private final OuterScopes scopes;
    private final boolean composesExamples;
    private final boolean lenient;

    /** Creates a translator that derives all names and applies no overlay. */
    public Translator() {
        this(NamesFile.EMPTY, List.of(), OuterScopes.NONE, false, false);
    }

    private Translator(
            NamesFile names, List<Overlay> overlays, OuterScopes scopes, boolean composesExamples, boolean lenient) {
        this.names = names;
        this.overlays = overlays;
        this.scopes = scopes;
        this.composesExamples = composesExamples;
        this.lenient = lenient;
    }

    /**
     * Returns a translator that names operations and schemas as the given names file specifies, and derives all other
     * names.
     */
    public Translator withNames(Path file) {
        return new Translator(
                read(file, text -> NamesFile.read(file.toString(), text)), overlays, scopes, composesExamples, lenient);
    }

    /** Returns a translator that also applies the given OpenAPI Overlay, after all overlays that were added before. */
    public Translator withOverlay(Path file) {
        List<Overlay> more = new ArrayList<>(overlays);
        more.add(read(file, text -> Overlay.read(file.toString(), text)));
        return new Translator(names, List.copyOf(more), scopes, composesExamples, lenient);
    }

    /**
     * Returns a translator that also uses the values of the variables in an environment exported from Postman. These
     * values take precedence over those in the collection. The values of secret variables, and of variables whose names
     * suggest a secret, appear neither in the document nor in messages.
     */
    public Translator withEnvironment(Path file) {
        return within(scopes.withEnvironment(scope(file)));
    }

    /**
     * Returns a translator that also uses Postman's globals, for variables that have no value in the environment or the
     * collection.
     */
    public Translator withGlobals(Path file) {
        return within(scopes.withGlobals(scope(file)));
    }

    /**
     * Returns a translator that also uses the given value for a variable. This value takes precedence over the
     * variable's other values.
     */
    public Translator withVariable(String name, String value) {
        return within(scopes.with(name, value));
    }

    private Translator within(OuterScopes outer) {
        return new Translator(names, overlays, outer, composesExamples, lenient);
    }

    private static Scope scope(Path file) {
        return in(file.toString(), () -> Scope.ofExport(JsonFile.read(file)));
    }

    /** Returns a translator that also composes examples of whole requests and responses from the examples of properties. */
    public Translator withComposedExamples() {
        return new Translator(names, overlays, scopes, true, lenient);
    }

    /**
     * Returns a translator that warns about entries of the names file and of overlays that don't fit the collection,
     * instead of throwing an exception. This way, you can review an update of the collection before you have adapted
     * the names file and the overlays.
     */
    public Translator leniently() {
        return new Translator(names, overlays, scopes, composesExamples, true);
    }

    private static <T> T read(Path file, Function<byte[], T> reader) {
        return in(file.toString(), () -> {
            try {
                return reader.apply(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new InputException("can't be read: " + FileErrors.reason(e), e);
            }
        });
    }

    /** Performs a step. If it fails, the name of the file is added to the message of the exception. */
    private static <T> T in(String file, Supplier<T> step) {
        try {
            return step.get();
        } catch (InputException e) {
            throw e.in(file);
        }
    }

    /** Translates the collection in a file. */
    public Translation translate(Path collection) {
        Warnings warnings = new Warnings();
        return translate(
                in(collection.toString(), () -> new CollectionReader(scopes, warnings).read(collection)), warnings);
    }

    /**
     * Translates a collection, whose JSON is read from a stream until the end of the stream.
     *
     * @param name the name that messages use for the collection
     */
    public Translation translate(String name, InputStream collection) {
        Warnings warnings = new Warnings();
        return translate(in(name, () -> new CollectionReader(scopes, warnings).read(collection)), warnings);
    }

    /** Translates a collection in JSON. */
    public Translation translate(byte[] collection) {
        Warnings warnings = new Warnings();
        return translate(in("collection", () -> new CollectionReader(scopes, warnings).read(collection)), warnings);
    }

    private Translation translate(PostmanCollection collection, Warnings warnings) {
        SecretFinder secrets = new SecretFinder(warnings);
        Api api = new ApiBuilder(warnings, secrets).gather(collection);
        Stale stale = new Stale();
        Names named = in(names.file(), () -> Namer.name(api.operations(), names, stale, warnings));
        ObjectNode document = new DocumentBuilder(api, named, warnings).build();
        Scrubber.scrub(document, secrets::scrub);
        OverlayRun run = new OverlayRun(document, named.splits(), stale);
        overlays.forEach(run::apply);
        if (lenient) {
            stale.warn(warnings);
        } else {
            stale.refuse();
        }
        NullableForm.apply(document);
        if (composesExamples) {
            Examples.addTo(document);
        }
        FittingExamples.apply(document, run.enums(), warnings);
        run.warn(warnings);
        SharedParts.apply(document);
        return new Translation(document, named.components().values(), warnings.all());
    }
}
