import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Starts the simulator on a free port. */
export async function startSimulator(jar: string): Promise<{ url: string; stop: () => void }> {
    const simulator = spawn('java', ['-jar', jar, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [greeting] = await once(createInterface(simulator.stdout), 'line');
    const [url] = greeting.match(/http:\/\/[^,\s]+/);
    return { url, stop: () => simulator.kill() };
}
