// Writes every case as a value that must have the type of the operation's response. Types don't allow future enum
// values, so cases with those are checked only at run time.
import { readFileSync, writeFileSync } from 'node:fs';

const [cases, checked] = process.argv.slice(2);
const lines = JSON.parse(readFileSync(cases, 'utf8'))
    .filter((example) => example.kind !== 'enum')
    .map(({ operation, status, body }, index) => [
        `const body${index} = ${JSON.stringify(body)} as const;`,
        `export const case${index}: operations['${operation}']['responses'][${status}]['content']['application/json'] = body${index};`,
    ].join('\n'));
writeFileSync(checked, ["import type { operations } from './belvo.js';", ...lines, ''].join('\n'));
