import { unreachable } from '../../model/exhaustive.js';
import { quote } from '../../model/quote.js';

/** What is wrong with a line of a file that history is read from. */
export type Trouble =
  | { readonly kind: 'not-json' }
  /** JSON, but not of prep. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'binary' }
  /** Longer than `most` bytes. */
  | { readonly kind: 'giant'; readonly most: number }
  /** The file ends within the line. */
  | { readonly kind: 'torn' }
  | { readonly kind: 'version'; readonly found: string }
  | { readonly kind: 'type'; readonly type: string; readonly closest: string | undefined }
  | { readonly kind: 'field'; readonly name: string; readonly what: string }
  /** The row does not give the hash that stands beside it. */
  | { readonly kind: 'changed' }
  /** A row of that id is there, and says something else. */
  | { readonly kind: 'contradicts'; readonly row: string }
  | { readonly kind: 'orphan'; readonly row: string; readonly of: string }
  | { readonly kind: 'no-header' }
  | { readonly kind: 'empty' }
  /** An export without its last line. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'count'; readonly announced: number; readonly found: number };

/** What is wrong, as the end of a sentence that names file and line; what to do follows where it helps. */
export function describeTrouble(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'not-json':
      return `this is not a line of JSON. ${copyAgain}`;
    case 'foreign':
      return 'this is JSON, but not of prep. Files to import come from: prep history export';
    case 'binary':
      return 'this is not text in UTF-8. Files to import come from: prep history export';
    case 'giant':
      return `this line has more than ${trouble.most / 1024 ** 2} MB; no row of prep is that long`;
    case 'torn':
    case 'cut-off':
      return `here the file is cut off. ${copyAgain}`;
    case 'version':
      return `this file has version ${quote(trouble.found)} of the format, and this prep reads version 1. Update prep`;
    case 'type':
      return `there are no rows of the type ${quote(trouble.type)}${meant(trouble.closest)}; a newer prep may write them`;
    case 'field':
      return `"${trouble.name}" is not what it should be: ${trouble.what}`;
    case 'changed':
      return `this row was changed after it was written: it does not fit its "hash". ${copyAgain}`;
    case 'contradicts':
      return `${trouble.row} is in the history already, and says something else there. Both cannot be true`;
    case 'orphan':
      return `${trouble.row} belongs to ${trouble.of}, which is neither in the file nor in the history. ${copyAgain}`;
    case 'no-header':
      return 'the first line should say {"type":"history",...}. Files to import come from: prep history export';
    case 'empty':
      return 'the file is empty. Files to import come from: prep history export';
    case 'count':
      return `the file should hold ${trouble.announced} rows and holds ${trouble.found}. ${copyAgain}`;
    default:
      return unreachable(trouble);
  }
}

const copyAgain = 'Copy or export the file again';

function meant(closest: string | undefined): string {
  return closest === undefined ? '' : `; did you mean "${closest}"?`;
}
