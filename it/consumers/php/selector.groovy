// Requires PHP and the libraries that the generated client imports.
def skip(String reason) {
    // Prints to the build's own output, since the invoker redirects a script's output to a file.
    new PrintStream(new FileOutputStream(FileDescriptor.out)).println("[INFO] Skipped php: $reason")
    return false
}

try {
    // PHP reports errors on standard output.
    def php = ['php', '-r', "mb_strlen(''); require 'GuzzleHttp/autoload.php';"].execute()
    def output = php.in.text
    return php.waitFor() == 0 || skip(output.readLines().find { it } ?: 'php does not work')
} catch (IOException e) {
    return skip('php is not on the PATH')
}
