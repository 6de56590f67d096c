import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { hostilePrograms } from './hostile.js';
import { levels, runSource } from './run-source.js';
import { limits, processesWith } from './support.js';

describe.each(levels)('at the level %s', (level, sandbox) => {
  // Without prlimit there is no limit on memory and files.
  const bounded = hostilePrograms.filter(({ name }) => level !== 'none' || !/memory|size/.test(name));
  test.each(bounded.map((each) => [each.name, each] as const))(
    '%s ends, and leaves nothing',
    async (_, program) => {
      const { source, command, endings } = program;
      // Those that do not end by themselves need not be watched for long.
      const milliseconds = endings.includes('timeout') ? 600 : 3000;
      const { ending, stdout, stderr, folder } = await runSource(source, sandbox, {
        command,
        milliseconds,
      });
      expect(endings).toContain(ending.kind);
      if (ending.kind === 'exited') expect(ending.code).toBe(0);
      expect(Math.max(stdout.length, stderr.length)).toBeLessThanOrEqual(limits.outputBytes);
      expect(existsSync(folder)).toBe(false);
      expect(await gone(folder)).toEqual([]);
    },
  );

  test('leaves no process, even one in a session of its own that closed everything', async () => {
    const finished = await runSource('setsid sleep 61.25 > /dev/null 2>&1 < /dev/null & echo done', sandbox);
    expect(finished.stdout).toBe('done\n');
    expect(await gone('sleep 61.25')).toEqual([]);
  });

  test('takes its grandchildren along at the limit on time', async () => {
    const { ending } = await runSource('(sleep 62.25 & sleep 62.25) & sleep 62.25', sandbox, {
      milliseconds: 300,
    });
    expect(ending).toEqual({ kind: 'timeout' });
    expect(await gone('sleep 62.25')).toEqual([]);
  });
});

/** The processes that are still there after half a second: the end of a namespace takes a moment. */
async function gone(text: string): Promise<readonly string[]> {
  for (let round = 0; round < 10 && processesWith(text).length > 0; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return processesWith(text);
}
