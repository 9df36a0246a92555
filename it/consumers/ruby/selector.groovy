// Requires Ruby and the libraries that the generated client imports.
def skip(String reason) {
    // Prints to the build's own output, since the invoker redirects a script's output to a file.
    new PrintStream(new FileOutputStream(FileDescriptor.out)).println("[INFO] Skipped ruby: $reason")
    return false
}

try {
    def ruby = ['ruby', '-e', "require 'typhoeus'"].execute()
    def errors = ruby.err.text
    return ruby.waitFor() == 0 || skip(errors.readLines().find { it } ?: 'ruby does not work')
} catch (IOException e) {
    return skip('ruby is not on the PATH')
}
