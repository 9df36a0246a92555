import { AsyncAcceptedFromJSON, type ApiResponse, type AsyncAccepted } from '../target/client/index.js';

/** What the asynchronous mode answers, by the raw form of an operation: the usual form reads what the usual mode answers. */
export async function accepted(call: Promise<ApiResponse<unknown>>): Promise<AsyncAccepted> {
    return AsyncAcceptedFromJSON(await (await call).raw.json());
}
