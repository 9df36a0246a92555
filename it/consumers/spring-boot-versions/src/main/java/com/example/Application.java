package com.example;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.util.VersionInfo;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts with the libraries that a version of Spring Boot manages, and registers a link with MFA. If they are too old,
 * startup fails with a message that says which property to set.
 */
@SpringBootApplication
public class Application {

    /** Takes the simulator's jar and, if startup must fail, the property that the message must name. */
    public static void main(String[] arguments) throws IOException {
        String libraries = "Spring Boot " + SpringBootVersion.getVersion() + ", HttpClient "
                + version("org.apache.hc.client5") + ", Jackson " + com.fasterxml.jackson.core.json.PackageVersion.VERSION;
        String refusal = arguments.length > 1 ? arguments[1] : "";
        Process simulator = new ProcessBuilder("java", "-jar", arguments[0], "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (ConfigurableApplicationContext context = start(address(simulator))) {
            check(refusal.isEmpty(), libraries + " should have been refused");
            use(context.getBean(Belvo.class));
            System.out.println("Runs on " + libraries);
        } catch (BeansException e) {
            String said = e.getMostSpecificCause().getMessage();
            check(!refusal.isEmpty() && said.contains(refusal), libraries + ": " + said);
            System.out.println(libraries + ": " + said);
        } finally {
            simulator.destroy();
        }
    }

    private static ConfigurableApplicationContext start(String address) {
        return SpringApplication.run(
                Application.class,
                "--belvo.base-url=" + address,
                "--belvo.secret-id=simulator-secret-id",
                "--belvo.secret-password=simulator-secret-password");
    }

    private static void use(Belvo belvo) {
        Link link = belvo.links()
                .register(
                        new RegisterLinkRequest()
                                .institution("heimdall_mx_retail")
                                .username("mfa_default")
                                .password("pass_valid"),
                        challenge -> MfaAnswer.token("111111"));
        check(LinkStatus.VALID.equals(link.getStatus()), "The link is " + link.getStatus());
        check(
                !belvo.accounts()
                        .retrieve(new RetrieveRequest().link(link.getId()), challenge -> MfaAnswer.token("111111"))
                        .isEmpty(),
                "There are no accounts");
    }

    private static String address(Process simulator) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(simulator.getInputStream()));
        Matcher address = Pattern.compile("http://[^,\\s]+").matcher(String.valueOf(output.readLine()));
        check(address.find(), "The simulator didn't start");
        return address.group();
    }

    private static String version(String module) {
        VersionInfo version = VersionInfo.loadVersionInfo(module, Application.class.getClassLoader());
        return version == null ? "?" : version.getRelease();
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
