package io.github.belvo4j.postman.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command that renews a document")
class RenewCommandTest {
    private final Plugin plugin = new Plugin();
    private final MavenProject project = new MavenProject();

    RenewCommandTest() {
        plugin.setGroupId("org.example");
        plugin.setArtifactId("plugin");
        plugin.setVersion("1");
        project.setArtifactId("shop");
        project.setBuild(new Build());
    }

    private String of(String execution, MavenProject... others) {
        @SuppressWarnings("deprecation") // Maven has no other public constructor.
        MavenSession session =
                new MavenSession(null, null, new DefaultMavenExecutionRequest(), new DefaultMavenExecutionResult());
        session.setProjects(List.of(project));
        session.setAllProjects(others.length == 0 ? List.of(project) : List.of(project, others[0]));
        return RenewCommand.of(new MojoExecution(plugin, "check", execution), project, session);
    }

    @Test
    @DisplayName("uses the plugin's prefix if the project configures the plugin")
    void hasThePrefixOfAConfiguredPlugin() {
        project.getBuild().addPlugin(plugin);

        assertThat(of("committed")).isEqualTo("mvn postman-openapi:translate@committed");
        assertThat(of("default-cli")).isEqualTo("mvn postman-openapi:translate");
    }

    @Test
    @DisplayName("uses the plugin's coordinates otherwise")
    void hasItsCoordinatesElsewhere() {
        assertThat(of("default-cli")).isEqualTo("mvn org.example:plugin:1:translate");
    }

    @Test
    @DisplayName("names the module if there are several")
    void namesTheModule() {
        project.getBuild().addPlugin(plugin);

        assertThat(of("committed", new MavenProject())).isEqualTo("mvn postman-openapi:translate@committed -pl :shop");
    }
}
