import { describeHistoryFailure, type HistoryFailure } from '../history/failure.js';
import { unreachable } from '../model/exhaustive.js';
import { describePackFailure, type PackFailure } from '../packs/failure.js';
import { exitStatus, type ExitStatus } from './exit-status.js';

/** Why a command could not do what it was asked. */
export type Failure =
  /** The command line itself: `detail` says what is wrong, `hint` what to do. */
  | { readonly kind: 'usage'; readonly detail: string; readonly hint: string }
  | { readonly kind: 'packs'; readonly failure: PackFailure }
  /** A pack that was asked for by name has errors; `lines` are its findings. */
  | {
      readonly kind: 'broken-pack';
      readonly target: string;
      readonly path: string;
      readonly lines: readonly string[];
    }
  | { readonly kind: 'history'; readonly failure: HistoryFailure }
  /** The history failed in the middle of a drill; `kept` tells what it holds and how to go on. */
  | { readonly kind: 'not-saved'; readonly failure: HistoryFailure; readonly kept: string }
  | { readonly kind: 'output'; readonly path: string; readonly reason: string }
  /** A signal or Ctrl-C; `detail` tells what is saved and how to go on. */
  | { readonly kind: 'interrupted'; readonly status: ExitStatus; readonly detail: string };

/** Carries a failure from where it is met to `main`, which says it. Nobody in between catches it. */
export class Stop extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

export function usage(detail: string, hint: string): Stop {
  return new Stop({ kind: 'usage', detail, hint });
}

/** What is written on stderr: what is wrong, where, and what to do next. */
export function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'usage':
      return failure.hint === '' ? failure.detail : `${failure.detail}\n${failure.hint}`;
    case 'packs':
      return describePackFailure(failure.failure);
    case 'broken-pack':
      return [
        `${failure.target} cannot be asked, since ${failure.path} has errors:`,
        ...failure.lines.map((line) => `  ${line}`),
        `Mend them and check with: prep lint ${failure.path}`,
      ].join('\n');
    case 'history':
      return describeHistoryFailure(failure.failure);
    case 'not-saved':
      return `NOT saved: ${describeHistoryFailure(failure.failure)}\n${failure.kept}`;
    case 'output':
      return `${failure.path} cannot be written: ${failure.reason}`;
    case 'interrupted':
      return failure.detail;
    default:
      return unreachable(failure);
  }
}

export function statusOf(failure: Failure): ExitStatus {
  return failure.kind === 'interrupted' ? failure.status : exitStatus.failed;
}
