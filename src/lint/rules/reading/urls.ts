/** Names that never lead anywhere (RFC 2606, RFC 6761). */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|test|localhost)$/i;

/** Most addresses look like this, and then need no parser. */
const usual = /^https:\/\/((?:[a-z\d-]+\.)+[a-z]{2,})(?:\/[\w\-./#?=&%~+:]*)?$/i;

/** What is wrong with a web address, found without visiting it; undefined where it may well be right. */
export function faultOfUrl(url: string): string | undefined {
  const known = usual.exec(url)?.[1];
  if (known === undefined && /\s/.test(url)) return 'it contains a blank';
  if (known === undefined && !/^https?:\/\//i.test(url)) return 'it does not begin with https://';
  if (known === undefined && !URL.canParse(url)) return 'it is not well formed';
  const hostname = known ?? new URL(url).hostname;
  if (reserved.test(hostname)) return `${hostname} is reserved for examples`;
  if (!hostname.includes('.') && !hostname.startsWith('[')) return 'its host has no domain';
  return /[.,;]$/.test(url) ? 'it ends with a punctuation mark' : undefined;
}
