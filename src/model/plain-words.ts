/** The words of a text, whatever its case, line breaks and punctuation. */
export function plainWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether an answer holds a phrase word for word; one without a word in it is never said. */
export function says(answer: string, phrase: string): boolean {
  const wanted = plainWords(phrase).join(' ');
  return wanted !== '' && ` ${plainWords(answer).join(' ')} `.includes(` ${wanted} `);
}
