import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freshHome, runPrep } from '../../faults/drills.js';
import { skipLoudly } from '../../faults/skip-loudly.js';
import { enlarge, mounted, smallDiskTest, unmount } from '../../faults/small-disk.js';
import { homeEnvironment } from '../../support/home.js';
import { findPostgres, Postgres } from '../../support/postgres.js';
import { type Device, device, drill, exported } from '../exchange/support.js';
import { lineOfServerRow, selectRows } from './line-of-server-row.js';

const bin = findPostgres();
const openssl = spawnSync('openssl', ['version']).status === 0;
const onServer = bin === undefined ? skipLoudly('PostgreSQL is not installed') : smallDiskTest;
const withTls =
  bin === undefined || !openssl || process.platform !== 'linux'
    ? skipLoudly('PostgreSQL, openssl or a second address of this machine is missing')
    : test;

let postgres: Postgres;
let long: Device;
let home = '';
/** Of the learner called ann, who alone needs one. */
const password = 'hush-hush';

beforeAll(async () => {
  if (bin === undefined) return;
  long = await device();
  for (let day = 0; day < 48; day += 1)
    drill(
      long,
      day * 86_400_000,
      Array.from({ length: 150 }, () => ({})),
    );
  postgres = await Postgres.start(bin, { listen_addresses: '127.0.0.1,127.0.0.2' });
});
afterAll(async () => {
  if (bin !== undefined) await postgres.stop();
});
/** Each test has a home with the same history in it. */
beforeEach(() => {
  home = freshHome();
  if (bin !== undefined) writeFileSync(join(home, 'history.db'), long.connection.database.serialize());
});

async function asked(...statements: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(postgres.url);
  await client.connect();
  try {
    let rows: readonly Record<string, unknown>[] = [];
    for (const sql of statements) rows = (await client.query<Record<string, unknown>>(sql)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** A real program: only such a one reads NODE_EXTRA_CA_CERTS. */
function sync(url: string, env: Readonly<Record<string, string>> = {}) {
  const words = ['history', 'sync', '--to', url];
  return runPrep(words, { env: { ...homeEnvironment(home), ...env }, folder: home });
}

function rowsOf(of: Device): readonly string[] {
  return exported(of).trim().split('\n').slice(1, -1).sort();
}

async function rowsThere(): Promise<readonly string[]> {
  return (await asked(selectRows)).map(lineOfServerRow).sort();
}

/** A folder of the server's own. */
function serversFolder(name: string): string {
  const folder = join(home, name);
  chmodSync(home, 0o755);
  mkdirSync(folder);
  return folder;
}

describe('a server whose disk fills up', () => {
  onServer('says so half-way; with more room the rest follows, and nothing is doubled', async () => {
    const folder = serversFolder('disk');
    const { uid, gid } = await ownerOfServer();
    expect(mounted(folder, `size=2m,uid=${uid},gid=${gid},mode=700`)).toBeUndefined();
    try {
      await asked(`CREATE TABLESPACE small LOCATION '${folder}'`);
      await asked('ALTER DATABASE postgres SET default_tablespace = small');
      const full = await sync(postgres.url);
      expect(full).toMatchObject({ status: 2, shown: '' });
      expect(full.complaint).toBe(
        `prep: the disk of the server "127.0.0.1:${postgres.port}/postgres" is full.\n` +
          'Try again when there is room: what arrived stays there and is not sent twice.\n',
      );
      const before = (await rowsThere()).length;
      expect(before).toBeGreaterThan(0);
      enlarge(folder, '32m');
      const rest = rowsOf(long).length - before;
      expect(await sync(postgres.url)).toMatchObject({
        status: 0,
        shown: `Sent ${rest} rows.`,
      });
      expect(await rowsThere()).toEqual(rowsOf(long));
    } finally {
      await asked(
        'DROP TABLE IF EXISTS prep_rows, prep_devices',
        'ALTER DATABASE postgres RESET default_tablespace',
        'DROP TABLESPACE IF EXISTS small',
      );
      unmount(folder);
    }
  });
});

/** Who runs the server, and so must own what it reads. */
async function ownerOfServer(): Promise<{ readonly uid: number; readonly gid: number }> {
  const [row] = await asked('SHOW data_directory');
  const [uid = 0, gid = 0] = execFileSync('stat', ['-c', '%u %g', String(row?.['data_directory'])], {
    encoding: 'utf8',
  })
    .split(' ')
    .map(Number);
  return { uid, gid };
}

describe('TLS', () => {
  /** A certificate for both names of the server, which nobody but the test knows. */
  async function switchedOn(): Promise<string> {
    const folder = serversFolder('tls');
    const [certificate, key] = [join(folder, 'server.crt'), join(folder, 'server.key')];
    const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:127.0.0.2';
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    const words = ['req', '-x509', ...made, '-subj', '/CN=localhost', '-addext', names];
    execFileSync('openssl', [...words, '-out', certificate, '-keyout', key], { stdio: 'ignore' });
    const { uid, gid } = await ownerOfServer();
    for (const file of [certificate, key]) {
      chmodSync(file, 0o600);
      if (process.getuid?.() === 0) chownSync(file, uid, gid);
    }
    const [rules] = await asked('SHOW hba_file');
    const rulesFile = String(rules?.['hba_file']);
    writeFileSync(rulesFile, `hostssl all ann all scram-sha-256\n${readFileSync(rulesFile, 'utf8')}`);
    await asked(
      `CREATE ROLE ann SUPERUSER LOGIN PASSWORD '${password}'`,
      `ALTER SYSTEM SET ssl_cert_file = '${certificate}'`,
      `ALTER SYSTEM SET ssl_key_file = '${key}'`,
      'ALTER SYSTEM SET ssl = on',
      'SELECT pg_reload_conf()',
    );
    for (let on: unknown = 'off'; on !== 'on';) [{ ssl: on } = { ssl: 'off' }] = await asked('SHOW ssl');
    return certificate;
  }

  withTls('is refused where nobody vouches for the certificate, and taken where somebody does', async () => {
    const certificate = await switchedOn();
    const at = (host: string, mode = '') => `postgres://ann@${host}:${postgres.port}/postgres${mode}`;
    const known = { PGPASSWORD: password, NODE_EXTRA_CA_CERTS: certificate };
    const refused = [
      await sync(at('127.0.0.2'), { PGPASSWORD: password }),
      await sync(at('localhost', '?sslmode=verify-full'), { PGPASSWORD: password }),
    ];
    for (const each of refused) {
      expect(each).toMatchObject({ status: 2, shown: '' });
      expect(each.complaint).toMatch(/^prep: no safe connection to ".*": self-signed certificate/);
      expect(each.complaint).toContain('NODE_EXTRA_CA_CERTS');
    }
    const wrong = await sync(at('127.0.0.2'), { ...known, PGPASSWORD: 'guess-guess' });
    expect(wrong.complaint).toMatch(/^prep: the server ".*" lets you not in/);
    const taken = await sync(at('127.0.0.2'), known);
    expect(taken).toMatchObject({ status: 0, complaint: '' });
    const encrypted = await sync(at('127.0.0.2', '?sslmode=require'), { PGPASSWORD: password });
    expect(encrypted).toMatchObject({ status: 0, shown: 'Nothing to send: all is there.' });
    const said = JSON.stringify([...refused, wrong, taken, encrypted]);
    expect(said).not.toMatch(/hush|guess/);
    expect(await rowsThere()).toEqual(rowsOf(long));
  });
});
