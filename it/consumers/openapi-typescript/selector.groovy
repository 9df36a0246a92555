// Requires npm, which comes with Node.js.
def skip(String reason) {
    // Prints to the build's own output, since the invoker redirects a script's output to a file.
    new PrintStream(new FileOutputStream(FileDescriptor.out)).println("[INFO] Skipped openapi-typescript: $reason")
    return false
}

try {
    return ['npm', '--version'].execute().waitFor() == 0 || skip('npm does not work')
} catch (IOException e) {
    return skip('npm is not on the PATH')
}
