import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, symlinkSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packFilesBelow, readPackFile, realPath, whatIs } from '../../src/packs/files.js';
import { temporaryFolder, write } from './folder.js';

const folder = temporaryFolder();
const at = (...parts: string[]) => join(folder, ...parts);

describe('readPackFile', () => {
  test('gives the bytes as they are', () => {
    const path = write(at('bytes.yaml'), Uint8Array.from([0xef, 0xbb, 0xbf, 0, 255]));
    const read = readPackFile(path);
    expect(read.ok && [...read.value]).toEqual([0xef, 0xbb, 0xbf, 0, 255]);
  });

  test('an empty file is no bytes', () => {
    const read = readPackFile(write(at('empty.yaml'), ''));
    expect(read).toEqual({ ok: true, value: Buffer.alloc(0) });
  });

  test('follows a link that it is given', () => {
    const path = write(at('target.yaml'), 'a');
    symlinkSync(path, at('link.yaml'));
    expect(readPackFile(at('link.yaml'))).toMatchObject({ ok: true });
  });
});

describe('refused unread', () => {
  const refusal = (path: string) => {
    const read = readPackFile(path);
    return read.ok ? 'read' : read.failure;
  };

  test('a pipe that nobody writes to, without waiting for it', () => {
    execFileSync('mkfifo', [at('pipe.yaml')]);
    expect(refusal(at('pipe.yaml'))).toEqual({ kind: 'not-a-file', path: at('pipe.yaml'), what: 'a pipe' });
  });

  test('a device', () => {
    expect(refusal('/dev/zero')).toEqual({ kind: 'not-a-file', path: '/dev/zero', what: 'a device' });
  });

  test('a link to a device', () => {
    symlinkSync('/dev/zero', at('zero.yaml'));
    expect(refusal(at('zero.yaml'))).toMatchObject({ kind: 'not-a-file', what: 'a device' });
  });

  test('a folder', () => {
    mkdirSync(at('folder.yaml'));
    expect(refusal(at('folder.yaml'))).toEqual({
      kind: 'not-a-file',
      path: at('folder.yaml'),
      what: 'a folder',
    });
  });

  test('a socket', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(at('socket.yaml'), listening));
    const refused = refusal(at('socket.yaml'));
    await new Promise((closed) => server.close(closed));
    expect(refused).toMatchObject({ kind: 'unreadable', reason: 'it is not a file' });
  });

  test('a file of 5 GB, sparse', () => {
    truncateSync(write(at('sparse.yaml'), ''), 5 * 1024 ** 3);
    expect(refusal(at('sparse.yaml'))).toEqual({
      kind: 'too-large',
      path: at('sparse.yaml'),
      limit: 64 * 1024 ** 2,
    });
  });

  test.each([
    ['what is not there', 'nothing.yaml', 'there is no such file'],
    ['what is below a file', 'bytes.yaml/x.yaml', 'part of the path is not a folder'],
    ['a name that is too long', `${'x'.repeat(300)}.yaml`, 'the name is too long'],
    ['a name with a NUL', 'a\u0000b.yaml', 'this is not a path'],
  ])('%s', (_what, name, reason) => {
    const path = `${folder}/${name}`;
    expect(refusal(path)).toEqual({ kind: 'unreadable', path, reason });
  });

  test('links that go in a circle', () => {
    symlinkSync(at('round-b'), at('round-a'));
    symlinkSync(at('round-a'), at('round-b'));
    expect(refusal(at('round-a'))).toMatchObject({ kind: 'unreadable', reason: 'its links go in a circle' });
  });
});

describe('packFilesBelow', () => {
  const tree = at('tree');
  write(at('tree', 'b.yaml'), '');
  write(at('tree', 'a.YML'), '');
  write(at('tree', 'sub', 'deep', 'c.yml'), '');
  write(at('tree', 'odd \u001b name\n.yaml'), '');
  write(at('tree', 'notes.txt'), '');
  write(at('tree', 'a.yaml.bak'), '');
  write(at('tree', '.hidden', 'd.yaml'), '');
  write(at('tree', 'node_modules', 'e.yaml'), '');
  write(at('outside', 'f.yaml'), '');
  symlinkSync(at('outside'), at('tree', 'linked'));
  symlinkSync(at('outside', 'f.yaml'), at('tree', 'linked.yaml'));
  symlinkSync(tree, at('tree', 'round'));
  execFileSync('mkfifo', [at('tree', 'pipe.yaml')]);

  test('sorted, links, pipes, hidden and foreign folders left alone', () => {
    expect(packFilesBelow(tree)).toEqual({
      ok: true,
      value: ['a.YML', 'b.yaml', 'odd \u001b name\n.yaml', 'sub/deep/c.yml'].map((name) => at('tree', name)),
    });
  });

  test('a folder that is not there', () => {
    expect(packFilesBelow(at('gone'))).toEqual({
      ok: false,
      failure: { kind: 'unreadable', path: at('gone'), reason: 'there is no such file' },
    });
  });

  test('a file is no folder', () => {
    expect(packFilesBelow(at('bytes.yaml'))).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
  });
});

describe('whatIs', () => {
  test('files, folders, and links to them', () => {
    const file = write(at('what', 'file.yaml'), '');
    symlinkSync(file, at('what', 'to-file'));
    symlinkSync(at('what'), at('what', 'to-folder'));
    symlinkSync(at('what', 'to-file'), at('what', 'to-link'));
    const names = ['file.yaml', 'to-file', 'to-link', '.', 'to-folder'];
    expect(names.map((name) => whatIs(at('what', name)))).toEqual([
      'file',
      'file',
      'file',
      'folder',
      'folder',
    ]);
  });

  test('nothing, also where a link leads nowhere', () => {
    symlinkSync(at('nowhere'), at('dangling'));
    expect([whatIs(at('nowhere')), whatIs(at('dangling')), whatIs(at('bytes.yaml', 'x'))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('where it cannot be told, reading says why', () => {
    for (const path of [`/${'x'.repeat(300)}`, 'a\u0000b', at('round-a')]) {
      expect(whatIs(path)).toBe('file');
      expect(readPackFile(path)).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
    }
  });
});

test('realPath resolves links, and gives back what it cannot resolve', () => {
  expect(realPath(at('link.yaml'))).toBe(join(realpathSync(folder), 'target.yaml'));
  expect(realPath(at('nowhere'))).toBe(at('nowhere'));
  expect(realPath('-')).toBe('-');
});
