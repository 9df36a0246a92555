def log = new File(basedir, 'build.log').text

assert log.contains('breaks callers of io.github.belvo4j:belvo4j-openapi:yaml:openapi:')
assert new File(basedir, 'target/changes.md').text.contains('### `GET /kites`')
return true
