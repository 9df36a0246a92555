package io.github.belvo4j.postman.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest or the program's module. It is unknown if there are only classes. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Optional<String> ofModule =
                Optional.ofNullable(Main.class.getModule().getDescriptor()).flatMap(ModuleDescriptor::rawVersion);
        Optional<String> ofJar = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
        return new String[] {"postman-openapi " + ofJar.or(() -> ofModule).orElse("(unpackaged)")};
    }
}
