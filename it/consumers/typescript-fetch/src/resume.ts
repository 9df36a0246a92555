import { readFileSync } from 'node:fs';
import { ResponseError, ResumeRequestFromJSON } from '../target/client/index.js';

const document = JSON.parse(readFileSync('target/openapi.json', 'utf8'));

/** Calls an operation; where the bank requires a token, asks for it and calls the operation that the document names. */
export async function call(api: any, operation: string, parameters: object, ask: () => string): Promise<any> {
    try {
        return await api[operation](parameters);
    } catch (e) {
        if (!(e instanceof ResponseError) || e.response.status !== 428) {
            throw e;
        }
        const link = resolved(operationOf(operation)?.responses['428'])?.links?.resume;
        const answer = await e.response.clone().json();
        const body: Record<string, unknown> = {};
        for (const [property, expression] of Object.entries<string>(link?.['x-request-body'] ?? {})) {
            body[property] = valueOf(expression, answer);
        }
        if (body.session === undefined) {
            throw e; // Nothing resumes this operation, or the bank requires something other than a token.
        }
        body.token = ask();
        return call(api, link.operationId, { resumeRequest: ResumeRequestFromJSON(body) }, ask);
    }
}

function operationOf(id: string): any {
    const operations = Object.values<any>(document.paths).flatMap((path) => Object.values<any>(path));
    return operations.find((operation) => operation.operationId === id);
}

/** What a reference leads to: operations share their responses. */
function resolved(node: any): any {
    return node?.$ref === undefined ? node : valueOf(node.$ref, document);
}

/** The value of a runtime expression, such as $response.body#/0/session, or of a reference. */
function valueOf(expression: string, answer: any): any {
    const [, pointer] = expression.split('#/');
    return pointer.split('/').reduce((value, key) => value?.[key], answer);
}
