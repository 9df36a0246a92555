def log = new File(basedir, 'build.log').text

assert log.contains('GET /kites: compatible')
assert log.contains("openapi.yaml doesn't match kites.postman_collection.json; update it with: mvn postman-openapi:translate@committed")
return true
