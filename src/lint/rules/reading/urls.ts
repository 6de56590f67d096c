/** Names that never lead anywhere (RFC 2606, RFC 6761). */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|test|localhost)$/i;

/** What is wrong with a web address, found without visiting it; undefined where it may well be right. */
export function faultOfUrl(url: string): string | undefined {
  if (/\s/.test(url)) return 'it contains a blank';
  if (!/^https?:\/\//i.test(url)) return 'it does not begin with https://';
  if (!URL.canParse(url)) return 'it is not well formed';
  const { hostname } = new URL(url);
  if (reserved.test(hostname)) return `${hostname} is reserved for examples`;
  if (!hostname.includes('.') && !hostname.startsWith('[')) return 'its host has no domain';
  return /[.,;]$/.test(url) ? 'it ends with a punctuation mark' : undefined;
}
