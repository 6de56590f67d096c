/** A file name as a URI: relative stays relative. Source: RFC 3986, section 4.2; RFC 8089 for absolute ones. */
export function fileUri(file: string): string {
  // Half a surrogate pair has no encoding; as bytes it becomes U+FFFD.
  const slashed = Buffer.from(file)
    .toString()
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '');
  const encoded = slashed.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(slashed)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
