// Two pages whose headings make the site's search find the types of Javadoc and the operations of the API reference, too.
// node names.mjs SOURCE DOCUMENT: the folder of the pages, with Javadoc in public/apidocs, and the OpenAPI document as JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, document] = process.argv.slice(2);
const grouped = (entries) => Map.groupBy ? Map.groupBy(entries, ([group]) => group)
  : entries.reduce((groups, entry) => groups.set(entry[0], [...(groups.get(entry[0]) ?? []), entry]), new Map());
const page = (title, entries) => {
  const sections = [...grouped(entries)].map(([group, members]) =>
    `## ${group}\n\n${members.map(([, name, text]) => `### ${name}\n\n${text}\n`).join('\n')}`);
  return `---\noutline: 2\n---\n# ${title}\n\n${sections.join('\n')}`;
};

const index = readFileSync(join(source, 'public/apidocs/type-search-index.js'), 'utf8');
const types = JSON.parse(index.slice(index.indexOf('['), index.lastIndexOf(']') + 1))
  .filter((type) => type.p)
  .map(({ p, l }) => [p, l, `[Javadoc](/apidocs/${p.replaceAll('.', '/')}/${l}.html) of \`${p}.${l}\``]);
writeFileSync(join(source, 'types.md'), page('Types', types));

const operations = Object.entries(JSON.parse(readFileSync(document, 'utf8')).paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, operation]) => operation.operationId)
    .map(([method, { operationId, summary, tags: [tag] }]) => [tag, operationId,
      `${summary}: \`${method.toUpperCase()} ${path}\`, in the [API reference](/reference/index.html#tag/${tag.replaceAll(' ', '-')}/operation/${operationId})`]));
writeFileSync(join(source, 'operations.md'), page('Operations', operations));
