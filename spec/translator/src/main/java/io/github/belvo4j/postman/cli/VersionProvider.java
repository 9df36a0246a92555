package io.github.belvo4j.postman.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/**
 * Reads the version of the tool from the manifest of its jar, or else from its module descriptor. If neither states a
 * version, as in a folder of classes, the version is unknown.
 */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Optional<String> ofModule =
                Optional.ofNullable(Main.class.getModule().getDescriptor()).flatMap(ModuleDescriptor::rawVersion);
        Optional<String> ofJar = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
        return new String[] {"postman-openapi " + ofJar.or(() -> ofModule).orElse("(unpackaged)")};
    }
}
