// Writes every case as a value that has to be of the type of the operation's response. Types know no values to come, so
// cases with new values of enums are left to the run.
import { readFileSync, writeFileSync } from 'node:fs';

const [cases, checked] = process.argv.slice(2);
const lines = JSON.parse(readFileSync(cases, 'utf8'))
    .filter((example) => example.kind !== 'enum')
    .map(({ operation, status, body }, index) => [
        `const body${index} = ${JSON.stringify(body)} as const;`,
        `export const case${index}: operations['${operation}']['responses'][${status}]['content']['application/json'] = body${index};`,
    ].join('\n'));
writeFileSync(checked, ["import type { operations } from './belvo.js';", ...lines, ''].join('\n'));
