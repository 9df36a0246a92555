package io.github.belvo4j.postman.maven;

import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Warning;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Base class of the goals that translate a collection. */
abstract class AbstractTranslationMojo extends AbstractMojo {
    /** The Postman collection, format 2.0.0 or 2.1.0. */
    @Parameter(property = "postman-openapi.collection", required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    File collection;

    /** A YAML file with the names of operations and schemas, keyed by place. */
    @Parameter(property = "postman-openapi.names")
    @Nullable
    File names;

    /** OpenAPI Overlays (1.0) for the document, applied in the given order. */
    @Parameter(property = "postman-openapi.overlays")
    List<File> overlays = List.of();

    /** An environment exported from Postman, with values of variables. Its secrets don't reach the document. */
    @Parameter(property = "postman-openapi.environment")
    @Nullable
    File environment;

    /** Globals exported from Postman, for variables that have no value elsewhere. */
    @Parameter(property = "postman-openapi.globals")
    @Nullable
    File globals;

    /** Values of variables, by name. They take precedence over the values in all files. */
    @Parameter
    Map<String, String> variables = Map.of();

    /** Whether to compose examples of whole requests and responses from the examples of properties. */
    @Parameter(property = "postman-openapi.composeExamples", defaultValue = "false")
    boolean composeExamples;

    /**
     * Whether to warn about entries of the names file and the overlays that don't fit the collection, instead of
     * failing.
     */
    @Parameter(property = "postman-openapi.lenient", defaultValue = "false")
    boolean lenient;

    /** Whether to skip this goal. */
    @Parameter(property = "postman-openapi.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    MojoExecution execution;

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

    /** Performs the goal. Inputs that can't be used fail the build. */
    abstract void execute(Inputs inputs) throws MojoExecutionException, MojoFailureException;

    /** Translates the collection, and logs the important warnings. */
    Translation translate(Inputs inputs) {
        Translation translation = inputs.translate();
        translation.warnings().stream()
                .filter(Warning::isImportant)
                .forEach(warning -> getLog().warn(warning.toString()));
        return translation;
    }

    /** Returns the document as JSON or YAML, depending on the name of the file. */
    static String text(Translation translation, File document) {
        return isJson(document) ? translation.json() : translation.yaml();
    }

    static boolean isJson(File file) {
        return file.getName().toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
