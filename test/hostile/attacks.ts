const many = (count: number, text: string) => text.repeat(count);

/** Row S1 of the faults: what a text can hold that acts on a terminal, hides itself, or covers what stands around it. */
export const attacks: Readonly<Record<string, string>> = {
  'a title': '\u001b]0;HACKED\u0007',
  'a title ended by ST': '\u001b]2;HACKED\u001b\\',
  'a link that runs': '\u001b]8;;javascript:alert(1)\u0007HACKED\u001b]8;;\u0007',
  'a link to a file': '\u001b]8;id=1;file:///etc/passwd\u001b\\HACKED\u001b]8;;\u001b\\',
  'the clipboard': '\u001b]52;c;SEFDS0VE\u0007',
  'the palette': '\u001b]4;1;?\u0007\u001b]10;?\u0007',
  'C1 controls': '\u009b2J\u009b1;1HHACKED',
  'a title by C1': '\u009d0;HACKED\u009c',
  'a string by C1': '\u0090$q"p\u009c\u0098x\u009c\u009ex\u009c\u009fx\u009c',
  'a carriage return': '\rHACKED HACKED HACKED',
  backspaces: `${many(60, '\b')}HACKED`,
  'a bidirectional override': '\u202eDEKCAH\u202c',
  'bidirectional isolates': '\u2067HACKED\u2066\u2068\u2069\u200f\u200e\u061c',
  'a flood of marks': `e${many(400, '\u0301\u0489')}`,
  'a flood of joiners': many(400, '\u200d\u200b\u200c'),
  'invisible signs': '\u2060\u2061\u2062\u2063\u2064\ufeff\u206a\ufff9\ufffa\ufffb\u{1d173}',
  'device control': '\u001bP$q"p\u001b\\',
  'an application command': '\u001b_Ga=T,f=100;SEFDS0VE\u001b\\',
  'a privacy message': '\u001b^HACKED\u001b\\',
  'a start of string': '\u001bXHACKED\u001b\\',
  'an unended string': '\u001b]0;HACKED',
  'the other screen': '\u001b[?1049h\u001b[?47h',
  'a scroll region': '\u001b[1;2r\u001b[S',
  'moves of the cursor': '\u001b[1;1HHACKED\u001b[99A\u001b[99D\u001bM\u001b7\u001b8',
  erasing: '\u001b[2J\u001b[3J\u001b[1K\u001b[99P\u001b[99M',
  'questions to the terminal': '\u001b[c\u001b[>c\u001b[5n\u001b[6n\u001b[?6n\u001b[?1$p\u001b[18t\u0005',
  'marked pastes': '\u001b[?2004h',
  'the mouse': '\u001b[?1000h\u001b[?1003h\u001b[?1006h',
  'keys and insertion': '\u001b[?1h\u001b=\u001b[4h\u001b[20h',
  'a hidden cursor': '\u001b[?25l',
  'a bell': '\u0007\u0007',
  'form feed and vertical tab': 'a\fb\vc',
  'other line ends': 'a\u0085b\u2028c\u2029d',
  tags: `\u{e0001}${many(30, '\u{e0048}')}\u{e007f}`,
  'halves of pairs': '\ud83d|\ude00|\udbff',
  'another set of signs': '\u001b(0\u000eHACKED\u000f\u001b)0',
  'hidden text': '\u001b[8mHACKED\u001b[5;7m',
  'a reset': '\u001bc\u001b[!p\u001b#8',
  'null and delete': '\u0000\u007f\u001a',
  'a very long line': many(5000, 'x'),
};

/** One after the other: for screens that differ only in what they show, not in how it is cleaned. */
export const allAttacks = Object.entries(attacks)
  .map(([name, attack]) => (name === 'a very long line' ? '' : attack))
  .join(' ');

/** An attack in a field, between two words by which what became of it is found again. */
export function planted(field: string, attack: string): string {
  return `«${field} ${attack} ${field}»`;
}
