import { clean } from '../model/clean.js';

export { clean, escapedJson, oneLine } from '../model/clean.js';

/** What `paint` writes, and what wraps its lines: colours and weights (SGR), and links to web addresses (OSC 8). */
const own = /(\u001b\[(?:1|2|22|31|32|33|36|39)m|\u001b\]8;;(?:https?:\/\/[!-~]+)?\u0007)/i;

/**
 * The last guard before a terminal, for text that is painted already: of all control sequences, only those of our
 * own paint are let through, wherever the text came from.
 */
export function cleanPainted(text: string): string {
  return text
    .split(own)
    .map((part, index) => (index % 2 === 1 ? part : clean(part)))
    .join('');
}
