/** How much a part of a listing says of the interview. */
export type Section = 'required' | 'neutral' | 'nice' | 'dropped';

/** A sentence, or a line of a list. */
export interface Statement {
  readonly text: string;
  readonly section: Section;
}

/** Titles of sections, in the order in which they are tried: "nice to have skills" is no requirement. */
const titles: readonly (readonly [Section, RegExp])[] = [
  [
    'nice',
    /\b(?:nice[- ]to[- ]haves?|bonus|plus(?:es)?|preferred|desirable|desired|good to have|ideally|extra credit|optional|brownie points|would be great|pluspunkte)\b/i,
  ],
  [
    'dropped',
    /\b(?:benefits?|perks|what we offer|we offer|our offer|what(?:'s| is) in it|compensation|salary|pay range|why (?:join|work|us|you)|about (?:us|the company|our company|the team)|who we are|our (?:clients|customers|story|values|mission)|equal opportunit\w*|eeo|diversity|privacy|legal|how to apply|application process|hiring process|interview process|locations?|disclaimer)\b/i,
  ],
  [
    'required',
    /\b(?:requirements?|required|must[- ]haves?|qualifications|what you(?:'ll| will)? (?:bring|need|have)|your (?:profile|skills|experience|background)|who you are|you have|you bring|we(?:'re| are) looking for|what we(?:'re| are) looking for|skills|tech(?:nology)? stack|our stack|the stack|experience|about you|essentials?|minimum|anforderungen)\b/i,
  ],
  [
    'neutral',
    /\b(?:responsibilities|what you(?:'ll| will) do|the role|your role|your tasks|duties|day[- ]to[- ]day|overview|summary|job description|about the (?:role|job|position))\b/i,
  ],
];

const niceWords =
  /\b(?:nice[- ]to[- ]have|bonus|(?:is|are|be|as) (?:a|an) (?:big |huge |strong |real )?(?:plus|advantage|asset)|a (?:big |huge )?plus\b|plus points|preferred|desirable|ideally|good to have|advantageous|not required|not (?:strictly )?necessary|not a must|extra credit|would be great|optional)\b/i;
/** Benefits, law, customers and addresses: what they name is not asked about. */
const sideWords =
  /\b(?:equal[- ]opportunit\w*|regardless of|without regard to|gender|religion|disabilit\w+|veteran|accommodations?|privacy policy|401\s?\(?k|health insurance|dental|parental leave|paid (?:time off|holidays?|leave)|vacation days|gym|free lunch\w*|meals|snacks|visas?|stock options|pension|(?:clients|customers|partners|investors) (?:include|such as|are|like)|trusted by|series [a-f] (?:funding|round)|american express|our offices?|office in|headquarter\w*)\b/i;
const bullet = /^\s*(?:[-*•·‣▪◦–—+]|\d+[.)])\s+/;

/** The statements of a listing with what they count for; a title holds until the next one. */
export function statementsOf(text: string): readonly Statement[] {
  const found: Statement[] = [];
  let section: Section = 'neutral';
  for (const block of blocksOf(text)) {
    if (block.title) section = sectionOfTitle(block.text) ?? 'neutral';
    const [, label = '', rest = ''] = /^([^:]{3,40}):\s+(\S.*)$/s.exec(block.text) ?? [];
    const own = rest === '' ? undefined : sectionOfTitle(label);
    for (const sentence of sentencesOf(own === undefined ? block.text : rest))
      found.push({ text: sentence, section: weighed(sentence, own ?? section) });
  }
  return found;
}

/** What the sentence itself says wins over the title above it. */
function weighed(sentence: string, section: Section): Section {
  if (section === 'dropped' || sideWords.test(sentence)) return 'dropped';
  return niceWords.test(sentence) ? 'nice' : section;
}

/** A title, a line of a list, or a paragraph. */
interface Block {
  readonly text: string;
  readonly title: boolean;
}

/** Lines of a list and titles by themselves, the wrapped lines of a paragraph joined. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let above = '';
  for (const line of text.split('\n')) {
    const title = isTitle(line);
    const own = title ? line.trim() : line.replace(bullet, '').trim();
    const last = blocks.at(-1);
    const goesOn = last !== undefined && !title && !bullet.test(line) && wraps(above, own);
    if (own !== '' && goesOn) blocks[blocks.length - 1] = { text: `${last.text} ${own}`, title: false };
    else if (own !== '') blocks.push({ text: own, title });
    above = title ? '' : line.trim();
  }
  return blocks;
}

/** Whether a line only goes on because the one above was full, or had not come to its end. */
function wraps(above: string, line: string): boolean {
  return (
    above !== '' &&
    (above.length >= 60 || /(?:,|\b(?:and|or|the|with))$/.test(above) || /^\p{Ll}/u.test(line))
  );
}

function sectionOfTitle(text: string): Section | undefined {
  return titles.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A short line that stands out, or a short one with the words of a title and no full stop. */
function isTitle(line: string): boolean {
  const plain = line.trim();
  const words = plain.split(/\s+/).length;
  if (plain === '' || words > 8 || plain.length > 60) return false;
  if (/^#{1,6}\s|^\*\*[^*]+\*\*:?$|^__[^_]+__:?$|[:?]$/.test(plain)) return true;
  if (bullet.test(line)) return false;
  if (/^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(plain) && words > 1) return true;
  return !/[.,;]/.test(plain) && sectionOfTitle(plain) !== undefined;
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?;])\s+(?=\p{Lu})/u).filter((each) => each.trim() !== '');
}
