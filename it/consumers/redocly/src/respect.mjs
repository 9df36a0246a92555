// Runs the workflows on the simulator, for a user who is asked for a token and for one who isn't. The second workflow
// begins with the first.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const simulator = spawn('java', ['-jar', 'target/belvo4j-simulator.jar', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
    const [greeting] = await once(createInterface(simulator.stdout), 'line');
    const [url] = greeting.match(/http:\/\/[^,\s]+/);
    const runs = ['mfa_default', 'user_valid'].map((username) => respect(url, username));
    process.exitCode = runs.every((status) => status === 0) ? 0 : 1;
} finally {
    simulator.kill();
}

function respect(url, username) {
    const inputs = {
        secretId: 'simulator-secret-id',
        secretPassword: 'simulator-secret-password',
        institution: 'heimdall_mx_retail',
        username,
        password: 'pass_valid',
        externalId: `customer-${username}`,
        token: '111111',
    };
    return spawnSync(
        'npx',
        ['redocly', 'respect', 'target/belvo.arazzo.yaml', '--workflow', 'retrieveAccounts',
            '--server', `belvo=${url}`, '--input', JSON.stringify(inputs)],
        { stdio: 'inherit' },
    ).status;
}
