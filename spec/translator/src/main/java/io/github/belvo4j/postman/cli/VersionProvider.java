package io.github.belvo4j.postman.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version as the manifest of the jar has it, or the module that the program is: classes alone don't know it. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Optional<String> ofModule =
                Optional.ofNullable(Main.class.getModule().getDescriptor()).flatMap(ModuleDescriptor::rawVersion);
        Optional<String> ofJar = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
        return new String[] {"postman-openapi " + ofJar.or(() -> ofModule).orElse("(unpackaged)")};
    }
}
