import { describe, expect, test } from '@jest/globals';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runSource, strongest } from './run-source.js';
import { bare, temporaryFolder } from './support.js';

const shutIn = strongest.level === 'bubblewrap' ? describe : describe.skip;

shutIn('a program shut in by bubblewrap', () => {
  test('reaches no server of this machine', async () => {
    const server = createServer((_, response) => response.end('reached'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const source = `fetch('http://127.0.0.1:${port}').then((r) => r.text(), (e) => 'not: ' + e.cause.code).then(console.log)`;
    // The same program reaches it where it is not shut in.
    const [inside, outside] = [
      await runSource(source, strongest, { command: 'node' }),
      await runSource(source, bare, { command: 'node' }),
    ];
    await new Promise((resolve) => server.close(resolve));
    expect(outside.stdout).toBe('reached\n');
    expect(inside.stdout).toMatch(/^not: /);
  });

  test('may talk to itself over the loopback', async () => {
    const source = `
      import { createServer } from 'node:http';
      const server = createServer((_, response) => response.end('hello'));
      server.listen(0, '127.0.0.1', async () => {
        console.log(await (await fetch('http://127.0.0.1:' + server.address().port)).text());
        server.closeAllConnections();
        server.close();
      });`;
    expect((await runSource(source, strongest, { command: 'node' })).stdout).toBe('hello\n');
  });

  test('sees neither the home folder nor files elsewhere', async () => {
    const elsewhere = temporaryFolder();
    const secret = join(elsewhere, 'secret');
    writeFileSync(secret, 'hush');
    chmodSync(secret, 0o644);
    const hidden = [
      homedir(),
      elsewhere,
      import.meta.dirname,
      '/home',
      '/root',
      '/run/user',
      '/var/run/docker.sock',
    ];
    const { stdout } = await runSource(
      `cat ${secret}; for p in ${hidden.join(' ')}; do ls -A $p | head -3; done`,
      strongest,
    );
    rmSync(elsewhere, { recursive: true });
    expect(stdout).toBe('');
  });

  test('writes nothing outside its folder', async () => {
    const victim = join(temporaryFolder(), 'victim');
    writeFileSync(victim, 'whole');
    const { stdout } = await runSource(
      `for f in ${victim} /etc/prep-was-here /usr/prep-was-here; do echo broken > $f && echo wrote $f; done; rm -rf ${victim}`,
      strongest,
    );
    expect(stdout.replace(`wrote ${victim}\n`, '')).toBe('');
    expect(readFileSync(victim, 'utf8')).toBe('whole');
    expect(existsSync('/etc/prep-was-here')).toBe(false);
  });

  test('sees no other process, and has no rights', async () => {
    const { stdout } = await runSource(
      'ls /proc | grep -c "^[0-9]"; grep CapEff /proc/self/status',
      strongest,
    );
    const [count = '', rights = ''] = stdout.split('\n');
    expect(Number(count)).toBeLessThan(8);
    expect(rights).toMatch(/:\s0+$/);
  });
});
