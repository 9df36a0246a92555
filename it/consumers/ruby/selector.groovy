// Needs Ruby and what the generated client imports.
def skip(String reason) {
    // Where the build prints: the invoker keeps a script's own output in a file.
    new PrintStream(new FileOutputStream(FileDescriptor.out)).println("[INFO] Skipped ruby: $reason")
    return false
}

try {
    def ruby = ['ruby', '-e', "require 'typhoeus'"].execute()
    def errors = ruby.err.text
    return ruby.waitFor() == 0 || skip(errors.readLines().find { it } ?: 'ruby does not work')
} catch (IOException e) {
    return skip('ruby is not on the path')
}
