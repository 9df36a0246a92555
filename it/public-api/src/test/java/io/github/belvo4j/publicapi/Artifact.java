package io.github.belvo4j.publicapi;

import java.net.URL;
import java.util.List;

/** A hand-written artifact for users, and one of its classes, by which it is found. */
record Artifact(String name, String member) {

    /** All of them. The generated client has no API file: it changes with the document, which is itself reviewed. */
    static List<Artifact> all() {
        return List.of(
                new Artifact("belvo4j", "io.github.belvo4j.Belvo"),
                new Artifact("belvo4j-bucket4j", "io.github.belvo4j.bucket4j.Bucket4jRateLimiter"),
                new Artifact("belvo4j-jcache", "io.github.belvo4j.jcache.JCacheTicketStore"),
                new Artifact("belvo4j-jdbc", "io.github.belvo4j.jdbc.JdbcTicketStore"),
                new Artifact("belvo4j-micrometer", "io.github.belvo4j.micrometer.MicrometerObserver"),
                new Artifact("belvo4j-simulator", "io.github.belvo4j.simulator.BelvoSimulator"),
                new Artifact("belvo4j-spring-boot-starter", "io.github.belvo4j.spring.BelvoAutoConfiguration"),
                new Artifact("belvo4j-ticket-store-tck", "io.github.belvo4j.ticketstore.tck.TicketStoreContract"),
                new Artifact("postman-openapi", "io.github.belvo4j.postman.Translator"));
    }

    /** Its jar, or its folder of classes. */
    URL location() {
        try {
            // Without initializing it: its dependencies may be missing.
            Class<?> found = Class.forName(member, false, Artifact.class.getClassLoader());
            return found.getProtectionDomain().getCodeSource().getLocation();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(member + " isn't on the class path", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
