/** A blank at which no line ends. */
const glue = '\u00a0';
/** A command to copy, as sentences give it: after a colon, up to the end of the clause. */
const command = /(?<=: )prep (?:[^.,;()\n]|[.,](?=\S))+/g;

/**
 * Text that is to be wrapped, with the blanks glued at which it reads badly when it is broken: before a percent sign,
 * and in a command that fits into a line of `width` characters. `loosened` takes the glue off the lines.
 */
export function glued(text: string, width: number): string {
  return text
    .replace(/(?<=\d) (?=%)/g, glue)
    .replace(command, (words) => (words.length <= width ? words.replace(/ (?=\S)/g, glue) : words));
}

export function loosened(line: string): string {
  return line.replaceAll(glue, ' ');
}
