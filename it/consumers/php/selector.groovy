// Needs PHP and what the generated client imports.
def skip(String reason) {
    // Where the build prints: the invoker keeps a script's own output in a file.
    new PrintStream(new FileOutputStream(FileDescriptor.out)).println("[INFO] Skipped php: $reason")
    return false
}

try {
    // PHP says on standard output what is wrong.
    def php = ['php', '-r', "mb_strlen(''); require 'GuzzleHttp/autoload.php';"].execute()
    def output = php.in.text
    return php.waitFor() == 0 || skip(output.readLines().find { it } ?: 'php does not work')
} catch (IOException e) {
    return skip('php is not on the path')
}
