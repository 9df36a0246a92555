package io.github.belvo4j.postman.maven;

import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.diff.Comparison;
import io.github.belvo4j.postman.diff.DocumentDiff;
import io.github.belvo4j.postman.diff.Renderer;
import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Translates a Postman collection into an OpenAPI 3.0.3 document. Does nothing if neither the inputs nor the document have
 * changed since the last run.
 */
@Mojo(name = "translate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
final class TranslateMojo extends AbstractTranslationMojo {
    /** The file to write the document to: as JSON if its name ends in .json, otherwise as YAML. */
    @Parameter(
            property = "postman-openapi.document",
            defaultValue = "${project.build.directory}/openapi/openapi.yaml",
            required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    File document;

    /** Whether to report what changes for callers, compared with the existing document. */
    @Parameter(property = "postman-openapi.changes", defaultValue = "false")
    boolean changes;

    /**
     * The file to write a report to, which tells reviewers of the document what was assumed, merged and left open: the
     * full report as JSON if the name ends in .json, otherwise a summary as text.
     */
    @Parameter(property = "postman-openapi.report")
    @Nullable
    File report;

    /** The folder for the fingerprints of earlier runs. */
    @Parameter(defaultValue = "${project.build.directory}/postman-openapi", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    File state;

    @Override
    void execute(Inputs inputs) {
        String version = execution.getVersion();
        File known = new File(state, execution.getExecutionId() + ".sha256");
        boolean reported = report == null || report.isFile();
        if (reported && known.isFile() && TextFiles.read(known).equals(Fingerprint.of(version, inputs, document))) {
            getLog().info(document + " is up to date");
            return;
        }
        Translation translation = translate(inputs);
        String text = text(translation, document);
        if (changes && document.isFile()) {
            Comparison comparison = DocumentDiff.compare(document.getPath(), TextFiles.read(document), "new", text);
            Renderer.TEXT.write(comparison).lines().forEach(getLog()::info);
        }
        TextFiles.write(document, text);
        if (report != null) {
            TextFiles.write(report, isJson(report) ? translation.reportJson() : translation.report());
        }
        TextFiles.write(known, Fingerprint.of(version, inputs, document));
        getLog().info(document + " matches " + collection.getName());
    }
}
