// Needs npm, which comes with Node.
def skip(String reason) {
    // Where the build prints: the invoker keeps a script's own output in a file.
    new PrintStream(new FileOutputStream(FileDescriptor.out)).println("[INFO] Skipped openapi-typescript: $reason")
    return false
}

try {
    return ['npm', '--version'].execute().waitFor() == 0 || skip('npm does not work')
} catch (IOException e) {
    return skip('npm is not on the path')
}
