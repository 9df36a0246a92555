package io.github.belvo4j.postman.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Composes the command that updates a document after a check has failed. */
final class RenewCommand {
    private static final String COMMAND_LINE = "default-cli";

    private RenewCommand() {}

    static String of(MojoExecution execution, MavenProject project, MavenSession session) {
        Plugin plugin = execution.getPlugin();
        // Maven resolves the prefixes of plugins that the project configures.
        boolean configured = project.getBuild() != null
                && project.getBuild().getPluginsAsMap().containsKey(plugin.getKey());
        String goal = (configured ? "postman-openapi" : plugin.getKey() + ":" + plugin.getVersion()) + ":translate";
        String id = execution.getExecutionId();
        boolean among =
                session.getAllProjects() != null && session.getAllProjects().size() > 1;
        return "mvn " + goal + (id.equals(COMMAND_LINE) ? "" : "@" + id)
                + (among ? " -pl :" + project.getArtifactId() : "");
    }
}
