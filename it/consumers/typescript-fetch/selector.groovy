// Needs npm, which comes with Node.
try {
    return ['npm', '--version'].execute().waitFor() == 0
} catch (IOException e) {
    println 'typescript-fetch is skipped: npm is not on the path'
    return false
}
