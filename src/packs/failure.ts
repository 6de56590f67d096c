import { oneLine } from '../model/clean.js';
import { unreachable } from '../model/exhaustive.js';

/** Why packs could not be had. */
export type PackFailure =
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'not-a-file'; readonly path: string; readonly what: string }
  | { readonly kind: 'link-elsewhere'; readonly path: string }
  | { readonly kind: 'too-large'; readonly path: string; readonly limit: number }
  /** Two sources claim one pack id, or one question id stands in two places. */
  | {
      readonly kind: 'id-taken-twice';
      readonly what: string;
      readonly first: string;
      readonly second: string;
    };

/** One sentence: what is wrong, where, and what to do. */
export function describePackFailure(failure: PackFailure): string {
  switch (failure.kind) {
    case 'unreadable':
      return `${oneLine(failure.path)} cannot be read: ${failure.reason}`;
    case 'not-a-file':
      return `${oneLine(failure.path)} is ${failure.what}, not a file; nothing was read from it`;
    case 'link-elsewhere':
      return `${oneLine(failure.path)} is a link to a file that is no .yaml or .yml; nothing was read from it`;
    case 'too-large':
      return `${oneLine(failure.path)} is larger than ${failure.limit / 1024 ** 2} MiB; split it into several files`;
    case 'id-taken-twice':
      return `${failure.what} is used twice, by ${oneLine(failure.first)} and by ${oneLine(failure.second)}; rename or remove one of them`;
    default:
      return unreachable(failure);
  }
}
