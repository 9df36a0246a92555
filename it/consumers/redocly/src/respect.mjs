// Runs the workflows on the simulator. The second one begins with the first.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const simulator = spawn('java', ['-jar', 'target/belvo4j-simulator.jar', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
    const [greeting] = await once(createInterface(simulator.stdout), 'line');
    const [url] = greeting.match(/http:\/\/[^,\s]+/);
    const inputs = {
        secretId: 'simulator-secret-id',
        secretPassword: 'simulator-secret-password',
        institution: 'heimdall_mx_retail',
        username: 'mfa_default',
        password: 'pass_valid',
        token: '111111',
    };
    const { status } = spawnSync(
        'npx',
        ['redocly', 'respect', 'target/belvo.arazzo.yaml', '--workflow', 'retrieveAccounts',
            '--server', `belvo=${url}`, '--input', JSON.stringify(inputs)],
        { stdio: 'inherit' },
    );
    process.exitCode = status ?? 1;
} finally {
    simulator.kill();
}
