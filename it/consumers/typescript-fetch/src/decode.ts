import { readFileSync, writeFileSync } from 'node:fs';
import * as belvo from '../target/client/index.js';
import { accepted } from './accepted.js';

/** Decodes the response of every case with the generated client, as if Belvo had sent it, and writes the results. */
const [cases, decoded] = process.argv.slice(2);
const results = await Promise.all(
    JSON.parse(readFileSync(cases, 'utf8')).map(async (example: any) =>
        decode(example).then(
            (result) => ({ decoded: result }),
            (error) => ({ error: `${example.operation}: ${error}` }),
        ),
    ),
);
writeFileSync(decoded, results.map((result) => JSON.stringify(result) + '\n').join(''));

async function decode(example: any): Promise<unknown> {
    const fetchApi = async () => Response.json(example.body, { status: example.status });
    const configuration = new belvo.Configuration({ basePath: 'http://localhost', fetchApi });
    const api = new (belvo as any)[`${example.tag.replaceAll(' ', '')}Api`](configuration);
    try {
        if (example.status === 202) {
            return await accepted(api[`${example.operation}Raw`](parametersOf(example)));
        }
        return await api[example.operation](parametersOf(example));
    } catch (e) {
        if (!(e instanceof belvo.ResponseError) || e.response.status !== 428) {
            throw e;
        }
        return (await e.response.json()).map(belvo.TokenRequiredFromJSON);
    }
}

/** The operation's required parameters: path parameters, headers, and the body, which is named after its type. */
function parametersOf(example: any): object {
    const parameters = new Map(Object.entries(example.parameters).map(([name, value]) => [normal(name), value]));
    return new Proxy({}, {
        get: (_, name: string) => {
            const fromJson = (belvo as any)[`${name[0].toUpperCase()}${name.slice(1)}FromJSON`];
            return parameters.get(normal(name)) ?? fromJson?.(example.request);
        },
    });
}

function normal(name: string): string {
    return name.replace(/[_-]/g, '').toLowerCase();
}
