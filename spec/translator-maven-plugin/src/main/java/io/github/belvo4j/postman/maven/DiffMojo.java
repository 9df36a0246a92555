package io.github.belvo4j.postman.maven;

import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diff.Comparison;
import io.github.belvo4j.postman.diff.DocumentDiff;
import io.github.belvo4j.postman.diff.Effect;
import io.github.belvo4j.postman.diff.Renderer;
import java.io.File;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Reports, operation by operation, what has changed for callers since an older document, and which part of the semantic
 * version to increase. Can fail the build if a change breaks callers.
 */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
final class DiffMojo extends AbstractMojo {
    private final RepositorySystem repositories;

    /** The current document. */
    @Parameter(
            property = "postman-openapi.document",
            defaultValue = "${project.build.directory}/openapi/openapi.yaml",
            required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    File document;

    /** The older document, as a file. */
    @Parameter(property = "postman-openapi.old")
    @Nullable
    File old;

    /**
     * The older document, as an artifact: groupId:artifactId:extension[:classifier]:version, such as
     * com.example:shop-api:yaml:openapi:1.4.0. The version may be RELEASE.
     */
    @Parameter(property = "postman-openapi.oldArtifact")
    @Nullable
    String oldArtifact;

    /** Whether to fail the build if a change breaks callers. */
    @Parameter(property = "postman-openapi.failOnBreaking", defaultValue = "false")
    boolean failOnBreaking;

    /** The format of the result: text, markdown or json. */
    @Parameter(property = "postman-openapi.format", defaultValue = "text")
    String format = "text";

    /** The file to write the result to. By default, the result is logged. */
    @Parameter(property = "postman-openapi.diff")
    @Nullable
    File output;

    /** Whether to skip this goal. */
    @Parameter(property = "postman-openapi.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    RepositorySystemSession repositorySession;

    @Parameter(defaultValue = "${project.remoteProjectRepositories}", readonly = true, required = true)
    List<RemoteRepository> remotes = List.of();

    @Inject
    DiffMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        File before = before();
        Comparison comparison;
        try {
            comparison = DocumentDiff.compare(before.toPath(), document.toPath());
            tell(renderer().write(comparison));
        } catch (InputException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
        if (failOnBreaking
                && comparison.effect().filter(Effect.BREAKING::equals).isPresent()) {
            throw new MojoFailureException(document + " breaks callers of " + (old == null ? oldArtifact : old));
        }
    }

    private void tell(String result) {
        if (output == null) {
            result.lines().forEach(getLog()::info);
        } else {
            TextFiles.write(output, result);
            getLog().info(output + " lists the changes");
        }
    }

    private Renderer renderer() throws MojoFailureException {
        for (Renderer renderer : Renderer.values()) {
            if (renderer.name().equalsIgnoreCase(format)) {
                return renderer;
            }
        }
        throw new MojoFailureException("format: must be text, markdown or json, not " + format);
    }

    private File before() throws MojoExecutionException, MojoFailureException {
        if ((old == null) == (oldArtifact == null)) {
            throw new MojoFailureException("Either old (a file) or oldArtifact (its coordinates) must be configured");
        }
        return old == null ? resolve(oldArtifact) : old;
    }

    private File resolve(@Nullable String coordinates) throws MojoExecutionException, MojoFailureException {
        try {
            ArtifactRequest request = new ArtifactRequest(new DefaultArtifact(coordinates), remotes, null);
            return repositories
                    .resolveArtifact(repositorySession, request)
                    .getArtifact()
                    .getFile();
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(
                    "oldArtifact: must be groupId:artifactId:extension[:classifier]:version, not " + coordinates, e);
        } catch (ArtifactResolutionException e) {
            throw new MojoExecutionException("oldArtifact: " + e.getMessage(), e);
        }
    }
}
