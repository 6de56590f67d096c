import type { Token } from './tokens.js';

/** Whether what stands around the name of a technology says that it is not in use here, or not meant at all. */
export function isSetAside(before: Token | undefined, after: Token | undefined, asks: boolean): boolean {
  return partOfName(after) || (!asks && ruledOut(before));
}

/** "Oracle Park", "Spark Inc." */
function partOfName(after: Token | undefined): boolean {
  return (
    after?.gap === 'space' &&
    /^(?:Park|Arena|Stadium|Springs|Street|Avenue|Airport|University|College|Inc|Corp|Corporation|LLC|Ltd|GmbH)$/.test(
      after.text,
    )
  );
}

/** "No Kubernetes here". */
function ruledOut(before: Token | undefined): boolean {
  return /^(?:no|without|never)$/.test(before?.lower ?? '');
}

/** "No Kafka experience needed" speaks of a job with Kafka. */
export function asksFor(statement: string): boolean {
  return /\b(?:experience|knowledge|skills|need(?:ed)?|required|necessary)\b/i.test(statement);
}
