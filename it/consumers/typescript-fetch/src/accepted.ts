import { AsyncAcceptedFromJSON, type ApiResponse, type AsyncAccepted } from '../target/client/index.js';

/** Reads a response of the asynchronous mode from an operation's raw form; the plain form expects the synchronous mode. */
export async function accepted(call: Promise<ApiResponse<unknown>>): Promise<AsyncAccepted> {
    return AsyncAcceptedFromJSON(await (await call).raw.json());
}
