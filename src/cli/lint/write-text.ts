import { writeFileSync } from 'node:fs';
import { writeFailure } from '../file-reason.js';

/** Writes a file in place, so that its rights and links stay; what goes wrong stops the command. */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw writeFailure(path, error);
  }
}
