// Requires the Go toolchain.
def skip(String reason) {
    // Prints to the build's own output, since the invoker redirects a script's output to a file.
    new PrintStream(new FileOutputStream(FileDescriptor.out)).println("[INFO] Skipped go: $reason")
    return false
}

try {
    return ['go', 'version'].execute().waitFor() == 0 || skip('go does not work')
} catch (IOException e) {
    return skip('go is not on the PATH')
}
