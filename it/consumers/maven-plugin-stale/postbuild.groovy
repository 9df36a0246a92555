def log = new File(basedir, 'build.log').text

assert log.contains('GET /kites: compatible')
assert log.contains("openapi.yaml isn't what kites.postman_collection.json gives; renew it with: mvn postman-openapi:translate@committed")
return true
