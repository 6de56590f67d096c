/** How much a part of a listing says of the interview. */
export type Section = 'required' | 'neutral' | 'nice' | 'dropped';

/** Any of the phrases as whole words. `\b` would not do: it knows no letters but the English ones. */
function phrases(...some: readonly string[]): { readonly test: (text: string) => boolean } {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${some.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  // Ten times as fast as ignoring the case of every letter of Unicode.
  return { test: (text) => pattern.test(text.toLowerCase()) };
}

const nice = phrases(
  'nice[- ]to[- ]haves?|nice extras?|extras we like|points for|bonus|brownie points|extra credit|plus(?:es)?|even better|good signs',
  'preferred|desirable|desired|good to (?:have|know)|ideally|optional|helpful|appreciated|(?:an )?assets?|would be great',
  "we(?:'d| would) love|without (?:it|them)|not (?:needed|required)|it helps|what you (?:may|might|could|can) learn",
  'pluspunkte|von vorteil|wünschenswert|idealerweise|se valorará|valorable|deseable|les plus|souhaité',
);
const dropped = phrases(
  "benefits?|perks|we offer|our offer|the offer|our extras|in return|rewards|we give|what(?:'s| is) in it|you(?:'ll| will| can)? (?:get|expect)",
  'compensation|salary|pay range|why (?:join|work|us|you|\\p{L}+(?=\\?|$))|equal opportunit(?:y|ies)|eeo|diversity|privacy|legal|small print|disclaimer|your contact|contact person',
  'about (?:us|the company|our company|the team)|who we are|our (?:clients|customers|story|values|mission)',
  'how to apply|how we hire|(?:application|hiring|interview) process|conditions of employment|locations?',
  'wir bieten|bieten wir|unser angebot|über uns|ofrecemos|beneficios|sobre nosotros|nous offrons|avantages',
);
const required = phrases(
  "requirements?|required|must[- ]haves?|mandatory|qualifications|essentials?|minimum|what you(?:'ll| will)? (?:bring|need|have)",
  "your (?:profile|skills|experience|background)|who you are|about you|you (?:should )?have|you bring|you(?:'ll| will) need",
  "(?:what )?we(?:'re| are) looking for|(?:what )?we (?:look for|expect|would like|want)|what we(?:'d| would) like|what matters|skills|experience",
  'tech(?:nology)? stack|our stack|the stack|anforderungen|(?:ihr|dein) profil|das bringst du mit|requisitos|tu perfil|votre profil',
);
const neutral = phrases(
  "responsibilities|duties|day[- ]to[- ]day|overview|summary|job description|what you(?:'ll| will) (?:do|be doing|work on|own|use)",
  'the role|your role|your tasks|your work|about the (?:role|job|position)|(?:ihre|deine) aufgaben|funciones|vos missions',
);

/** In the order in which they are tried: "nice to have skills" is no requirement. */
const titles = { nice, dropped, required, neutral } as const;

/** What a title announces; undefined for one that says nothing of it. */
export function sectionOfTitle(text: string): Section | undefined {
  const order = ['nice', 'dropped', 'required', 'neutral'] as const;
  return order.find((section) => titles[section].test(text));
}

const niceWords = phrases(
  'nice[- ]to[- ]have|bonus|(?:is|are|be|as) (?:a|an) (?:big |huge |strong |real |distinct |definite |clear )?(?:plus|advantage|asset)|a (?:big |huge )?plus',
  'plus points|preferred|desirable|ideally|good to have|advantageous|beneficial|extra credit|would be great|optional|appreciated',
  'not (?:required|needed|a must|(?:strictly )?necessary)|is nice|(?:it |that )?helps if|would help|helpful',
  'von vorteil|wünschenswert|idealerweise|se valorará|deseable',
);
/** Benefits, law and addresses: what they name is not asked about. */
const sideWords = phrases(
  'gender|religion|disabilit(?:y|ies)|accommodations?|visas?|401\\s?\\(?k|health insurance|dental|parental leave|stock options|pension',
  'paid (?:time off|holidays?|leave)|vacation days|gym|free (?:lunch(?:es)?|parking|access)|meals|snacks|tuition',
  '(?:learning|training|education) budget|employee discounts?|discounts? (?:at|on)|employees (?:may|can|enjoy|receive|get)',
  'series [a-f] (?:funding|round)|american express|our offices?|office in|headquarter(?:s|ed)?',
  '(?:us|colleagues|team|people) (?:came|come) from',
);
/** Whom the company sells to, or gets its money from: they have names that are also those of products. */
const othersWords = phrases(
  '(?:clients|customers|partners|investors|backers) (?:include|including|such as|are|like)|(?:trusted|backed|loved) by',
  'companies (?:like|such as|including)|(?:other|more) companies|(?:funds|investors) (?:that|who) backed|alumni of',
);
const teamsElsewhere = /\b(?:[Tt]eams|[Pp]eople|[Ee]ngineers|[Dd]evelopers|[Ff]ounders) (?:at|from) \p{Lu}/u;
/** It stands at the end, and what follows in its paragraph is of the same kind. */
const legalWords = phrases(
  'equal[- ]opportunit(?:y|ies)|eoe|regardless of|without regard to|veterans?|affirmative action|discriminat(?:e|es|ion)',
  'privacy (?:policy|notice)|applicant data|background (?:check|investigation)|drug-free',
);

export const isLegal = (sentence: string): boolean => legalWords.test(sentence);

/** What a part of a sentence says of itself, whatever the title above it. */
export function ownSection(clause: string): 'dropped' | 'nice' | undefined {
  if (sideWords.test(clause) || legalWords.test(clause)) return 'dropped';
  return niceWords.test(clause) ? 'nice' : undefined;
}

export function namesOthers(sentence: string): boolean {
  return othersWords.test(sentence) || teamsElsewhere.test(sentence);
}
