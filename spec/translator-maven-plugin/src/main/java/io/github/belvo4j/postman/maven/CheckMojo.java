package io.github.belvo4j.postman.maven;

import io.github.belvo4j.postman.diff.DocumentDiff;
import io.github.belvo4j.postman.diff.Renderer;
import java.io.File;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Fails if a committed document doesn't match the collection and the other inputs that it is generated from. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
final class CheckMojo extends AbstractTranslationMojo {
    /** The committed document. */
    @Parameter(property = "postman-openapi.document", required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    File document;

    /**
     * The command that updates the document, for the error message. The default is the goal {@code translate} with this
     * configuration.
     */
    @Parameter(property = "postman-openapi.renewCommand")
    @Nullable
    String renewCommand;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    MavenSession session;

    @Override
    void execute(Inputs inputs) throws MojoFailureException {
        String right = text(translate(inputs), document);
        String is = document.isFile() ? TextFiles.read(document) : "";
        if (is.equals(right)) {
            getLog().info(document + " matches " + collection.getName());
            return;
        }
        if (!is.isBlank()) {
            Renderer.TEXT
                    .write(DocumentDiff.compare(document.getPath(), is, "new", right))
                    .lines()
                    .forEach(getLog()::error);
        }
        String command = renewCommand == null ? RenewCommand.of(execution, project, session) : renewCommand;
        String wrong = document.isFile() ? " doesn't match " + collection.getName() : " is missing";
        throw new MojoFailureException(document + wrong + "; update it with: " + command);
    }
}
