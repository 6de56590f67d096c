import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../../src/cli/report/replace-file.js';
import { describeFailure, Stop } from '../../../src/cli/failure.js';
import { makeHome, removeHome } from '../../support/home.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

function refusal(path: string): string {
  try {
    replaceFile(path, 'new');
  } catch (error) {
    if (error instanceof Stop) return describeFailure(error.failure);
    throw error;
  }
  return 'written';
}

describe('a file that is replaced', () => {
  test('is made for its owner only, and nothing is left beside it', () => {
    const file = join(home, 'config', 'report.html');
    replaceFile(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(home, 'config'))).toEqual(['report.html']);
  });

  test('keeps its rights, and its link', () => {
    const [file, link] = [join(home, 'real.html'), join(home, 'link.html')];
    writeFileSync(file, 'old');
    chmodSync(file, 0o644);
    symlinkSync(file, link);
    replaceFile(link, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o644);
    expect(readdirSync(home).sort()).toEqual(['config', 'link.html', 'real.html']);
  });

  test('is another file than the one that was open: who reads the old one reads it whole', () => {
    const file = join(home, 'report.html');
    writeFileSync(file, 'old');
    const before = statSync(file).ino;
    replaceFile(file, 'new');
    expect(statSync(file).ino).not.toBe(before);
  });
});

describe('is refused', () => {
  test('a folder', () => {
    mkdirSync(join(home, 'report.html'));
    expect(refusal(join(home, 'report.html'))).toMatch(
      /report\.html cannot be written: it is a folder or a device/,
    );
    expect(readdirSync(home).sort()).toEqual(['config', 'report.html']);
  });

  test('a device', () => {
    expect(refusal('/dev/null')).toMatch(/^\/dev\/null cannot be written: it is a folder or a device/);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a folder that is not there, a path through a file, a link in a circle, a name without end', () => {
    writeFileSync(join(home, 'file'), '');
    symlinkSync(join(home, 'circle'), join(home, 'circle'));
    expect(refusal(join(home, 'none', 'report.html'))).toContain('its folder does not exist');
    expect(refusal(join(home, 'file', 'report.html'))).toContain('part of the path is not a folder');
    expect(refusal(join(home, 'circle'))).toContain('a link that leads to itself');
    expect(refusal(join(home, 'x'.repeat(300)))).toContain('the name is too long');
    expect(refusal(`${home}/none/\u001b[2J`)).not.toContain('\u001b');
  });
});
