package io.github.belvo4j.postman.maven;

import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Warning;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that translate have in common. */
abstract class AbstractTranslationMojo extends AbstractMojo {
    /** The Postman collection, format 2.0.0 or 2.1.0. */
    @Parameter(property = "postman-openapi.collection", required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    File collection;

    /** A YAML file with the names of operations and schemas, by place. */
    @Parameter(property = "postman-openapi.names")
    @Nullable
    File names;

    /** OpenAPI Overlays (1.0) for the document, applied one after the other. */
    @Parameter(property = "postman-openapi.overlays")
    List<File> overlays = List.of();

    /** An environment exported from Postman, for the values of variables. Secrets in it stay out of the document. */
    @Parameter(property = "postman-openapi.environment")
    @Nullable
    File environment;

    /** Globals exported from Postman, for variables that have a value nowhere else. */
    @Parameter(property = "postman-openapi.globals")
    @Nullable
    File globals;

    /** Values of variables, by name. They take precedence over those of all files. */
    @Parameter
    Map<String, String> variables = Map.of();

    /** Whether examples of whole requests and responses are made from those of properties. */
    @Parameter(property = "postman-openapi.composeExamples", defaultValue = "false")
    boolean composeExamples;

    /** Whether what in names and overlays doesn't fit the collection is a warning rather than a failure. */
    @Parameter(property = "postman-openapi.lenient", defaultValue = "false")
    boolean lenient;

    /** Whether nothing is done. */
    @Parameter(property = "postman-openapi.skip", defaultValue = "false")
    boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        Inputs inputs =
                new Inputs(collection, names, overlays, environment, globals, variables, composeExamples, lenient);
        try {
            execute(inputs);
        } catch (InputException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    /** Does what the goal is for; inputs that can't be used fail the build. */
    abstract void execute(Inputs inputs) throws MojoExecutionException, MojoFailureException;

    /** Translates, and warns of what can't wait for a report. */
    Translation translate(Inputs inputs) {
        Translation translation = inputs.translate();
        translation.warnings().stream()
                .filter(Warning::isImportant)
                .forEach(warning -> getLog().warn(warning.toString()));
        return translation;
    }

    /** The document in the form that the file's name asks for. */
    static String text(Translation translation, File document) {
        return isJson(document) ? translation.json() : translation.yaml();
    }

    static boolean isJson(File file) {
        return file.getName().toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
