// Needs what the generated client imports.
def python = ['python3', '-c', 'import dateutil, pydantic, urllib3']
try {
    def process = python.execute()
    def errors = process.err.text
    if (process.waitFor() == 0) {
        return true
    }
    println "python is skipped: ${errors.readLines().last()}"
} catch (IOException e) {
    println 'python is skipped: python3 is not on the path'
}
return false
