import { readFileSync, writeFileSync } from 'node:fs';
import createClient from 'openapi-fetch';
import type { paths } from '../target/belvo.js';

/** Decodes the response of every case with the typed client, as if Belvo had sent it, and writes the results. */
const [document, cases, decoded] = process.argv.slice(2);
const operations = Object.entries<any>(JSON.parse(readFileSync(document, 'utf8')).paths).flatMap(([path, methods]) =>
    Object.entries<any>(methods).map(([method, operation]) => ({ id: operation.operationId, method, path })),
);
const results = await Promise.all(
    JSON.parse(readFileSync(cases, 'utf8')).map(async (example: any) => {
        const client: any = createClient<paths>({
            baseUrl: 'http://localhost',
            fetch: async () => Response.json(example.body, { status: example.status }),
        });
        const { method, path } = operations.find((operation) => operation.id === example.operation)!;
        const options = { params: { path: example.parameters }, body: example.request };
        const { data, error } = await client[method.toUpperCase()](path, options);
        return { decoded: example.status < 300 ? data : error };
    }),
);
writeFileSync(decoded, results.map((result) => JSON.stringify(result) + '\n').join(''));
