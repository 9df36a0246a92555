def log = new File(basedir, 'build.log').text
def text = { path -> new File(basedir, path).text }

assert text('names/target/kites.JSON').contains('"operationId": "findKites"')
assert text('names/target/reports/report.json').contains('"counts"')
assert text('environment/target/openapi/openapi.yaml').contains('url: https://gulls.kites.example.com')
assert text('environment/target/openapi/openapi.yaml').contains('example: 12')

// From the two modules that translate.
assert log.count('is up to date') == 2
// From the module with a committed document, twice.
assert log.count('overlays/openapi.yaml matches kites.postman_collection.json') == 2
assert log.contains('GET /kites: compatible')
assert log.contains('failOnBreaking')
return true
