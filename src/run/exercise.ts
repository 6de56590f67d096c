import type { Exercise, Limits, ProgramTest, TestResult } from '../model/runner.js';
import { type Finished, sayEnding } from './endings.js';
import type { Language } from './languages/language.js';
import type { Tool } from './tool.js';
import { judgeCalls, judgeOutput, unfinished } from './verdicts.js';
import type { Workshop } from './workshop.js';

export interface Bench {
  readonly workshop: Workshop;
  readonly language: Language;
  readonly tool: Tool;
  /** Hexadecimal digits that nobody can guess. */
  readonly nonce: () => string;
}

/** What an interpreter may take to start, in milliseconds: not the learner's time. */
const startUp = 500;
/** So that a program that hangs in every test ends while the learner still waits. */
const mostTimeouts = 2;
const mebibyte = 1024 ** 2;

/** The result of every test, in their order: those by call in one process as far as it gets, the others in one each. */
export async function runTests(exercise: Exercise, bench: Bench): Promise<readonly TestResult[]> {
  const run = new Run(exercise, bench);
  const byCall = exercise.tests.filter(isByCall);
  const calls = await run.calls(byCall);
  const outputs = await run.outputs(exercise.tests.filter((test) => !isByCall(test)));
  const [called, printed] = [calls.values(), outputs.values()];
  return exercise.tests.flatMap((test) => (isByCall(test) ? called : printed).next().value ?? []);
}

function isByCall(test: ProgramTest): boolean {
  return test.call !== undefined;
}

class Run {
  private timeouts = 0;
  private readonly limits: Limits;

  constructor(
    private readonly exercise: Exercise,
    private readonly bench: Bench,
  ) {
    const { milliseconds } = exercise;
    this.limits = { milliseconds, memoryBytes: 512 * mebibyte, outputBytes: mebibyte };
  }

  /** A test that ends the process is not the end of those after it: they get a process of their own. */
  async calls(tests: readonly ProgramTest[]): Promise<readonly TestResult[]> {
    const results: TestResult[] = [];
    while (results.length < tests.length) {
      const left = tests.slice(results.length);
      const mark = `prep-${this.bench.nonce()} `;
      const finished = await this.start(left, mark);
      const told = judgeCalls(left, finished.stdout, mark);
      results.push(...told.results);
      const [stuck, ...after] = left.slice(told.results.length);
      if (stuck === undefined) break;
      results.push(unfinished(stuck, sayEnding(finished)));
      if (told.ready && this.timeouts < mostTimeouts) continue;
      results.push(...after.map((test) => unfinished(test, sayEnding(finished))));
    }
    return results;
  }

  async outputs(tests: readonly ProgramTest[]): Promise<readonly TestResult[]> {
    const results: TestResult[] = [];
    for (const test of tests) {
      if (this.timeouts >= mostTimeouts) {
        results.push(unfinished(test, 'not run: the tests before took too long'));
      } else {
        results.push(judgeOutput(test, await this.start([], '', test.stdin)));
      }
    }
    return results;
  }

  private async start(calls: readonly ProgramTest[], mark: string, stdin = ''): Promise<Finished> {
    const { language, tool, workshop } = this.bench;
    const file = await language.program(this.exercise.source, calls, mark);
    const limits = { ...this.limits, milliseconds: this.limits.milliseconds + startUp };
    const finished = await workshop.run({
      files: [file],
      stdin,
      steps: ({ source }) => [{ run: tool, words: [...language.words, `${source}/${file.name}`], limits }],
    });
    if (finished.ending.kind === 'timeout') this.timeouts += 1;
    // What is told is the learner's time, without that for the start.
    return { ...finished, limits: this.limits };
  }
}
