package io.github.belvo4j.postman.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the manifest has it: only a jar knows its version. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"postman-openapi " + (version == null ? "(unpackaged)" : version)};
    }
}
