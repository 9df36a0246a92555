// Needs Go's tools.
def skip(String reason) {
    // Where the build prints: the invoker keeps a script's own output in a file.
    new PrintStream(new FileOutputStream(FileDescriptor.out)).println("[INFO] Skipped go: $reason")
    return false
}

try {
    return ['go', 'version'].execute().waitFor() == 0 || skip('go does not work')
} catch (IOException e) {
    return skip('go is not on the path')
}
