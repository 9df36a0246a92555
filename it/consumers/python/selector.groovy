// Requires the libraries that the generated client imports.
def skip(String reason) {
    // Prints to the build's own output, since the invoker redirects a script's output to a file.
    new PrintStream(new FileOutputStream(FileDescriptor.out)).println("[INFO] Skipped python: $reason")
    return false
}

try {
    def python = ['python3', '-c', 'import dateutil, pydantic, typing_extensions, urllib3'].execute()
    def errors = python.err.text
    return python.waitFor() == 0 || skip(errors.readLines().last())
} catch (IOException e) {
    return skip('python3 is not on the PATH')
}
