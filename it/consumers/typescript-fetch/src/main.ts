import assert from 'node:assert/strict';
import { AccountsApi, BillsApi, Configuration, LinksApi, ResponseError } from '../target/client/index.js';
import { call } from './resume.js';
import { startSimulator } from './simulator.js';

const simulator = await startSimulator('target/belvo4j-simulator.jar');
try {
    const configuration = new Configuration({
        basePath: simulator.url,
        username: 'simulator-secret-id',
        password: 'simulator-secret-password',
    });
    const links = new LinksApi(configuration);
    const accounts = new AccountsApi(configuration);
    const tokens: string[] = [];
    const ask = () => {
        tokens.push('111111');
        return '111111';
    };

    const registerLinkRequest = { institution: 'heimdall_br_retail', username: 'mfa_default', password: 'pass_valid' };
    const link = await call(links, 'registerLink', { registerLinkRequest }, ask);
    assert.equal(link.status, 'valid');
    console.log('registered and resumed');

    const retrieved = await call(accounts, 'retrieveAccounts', { retrieveRequest: { link: link.id } }, ask);
    assert.ok(retrieved.length > 0);
    assert.equal(tokens.length, 2);
    console.log('retrieved and resumed');

    const page = await accounts.listAccounts({ link: link.id });
    assert.equal(page.count, retrieved.length);
    console.log(`${page.count} accounts are stored`);

    const bills = new BillsApi(configuration);
    await assert.rejects(
        call(bills, 'retrieveBills', { retrieveBillsRequest: { link: link.id } }, ask),
        (e) => e instanceof ResponseError && e.response.status === 428,
    );
    assert.equal(tokens.length, 2);
    console.log('a 428 that nothing resumes is passed on');
} finally {
    simulator.stop();
}
