/** Where a PostgreSQL server is, and how to speak to it. */
export interface ServerAddress {
  /** For the driver: without a password, and without what it would read differently. */
  readonly url: string;
  readonly tls: Tls;
  /** For people: host and database, never a user or a password. */
  readonly shown: string;
}

/** `verify`: encrypted, and the server's certificate is checked; `encrypt`: any certificate will do. */
export type Tls = 'off' | 'encrypt' | 'verify';

export type AddressTrouble =
  | { readonly kind: 'no-url' }
  | { readonly kind: 'password' }
  | { readonly kind: 'no-database' }
  | { readonly kind: 'sslmode'; readonly found: string };

export type ReadAddress =
  | { readonly ok: true; readonly address: ServerAddress }
  | { readonly ok: false; readonly trouble: AddressTrouble };

/** The modes of libpq that mean one thing only. Source: PostgreSQL documentation, "SSL Mode Descriptions". */
export const sslModes: Readonly<Record<string, Tls>> = {
  disable: 'off',
  require: 'encrypt',
  'verify-full': 'verify',
};

/** Reads `postgres://user@host:port/database?sslmode=...`; without a mode, TLS is checked but for this machine itself. */
export function readAddress(text: string): ReadAddress {
  const url = urlOf(text);
  if (url === undefined) return failed({ kind: 'no-url' });
  const given = url.searchParams;
  // Whoever may list the processes of a machine may read its command lines.
  if (url.password !== '' || given.has('password')) return failed({ kind: 'password' });
  const database = decodeURIComponent(url.pathname.slice(1));
  if (database === '') return failed({ kind: 'no-database' });
  const mode = given.get('sslmode');
  const host = given.get('host') ?? decodeURIComponent(url.hostname);
  const tls = mode === null ? usualTls(host) : sslModes[mode];
  if (tls === undefined) return failed({ kind: 'sslmode', found: mode ?? '' });
  given.delete('sslmode');
  const port = url.port === '' ? '' : `:${url.port}`;
  return { ok: true, address: { url: url.href, tls, shown: `${host || 'localhost'}${port}/${database}` } };
}

function urlOf(text: string): URL | undefined {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}

function failed(trouble: AddressTrouble): ReadAddress {
  return { ok: false, trouble };
}

/** What never leaves the machine needs no encryption. */
function usualTls(host: string): Tls {
  const local =
    host === '' || host.startsWith('/') || ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host);
  return local ? 'off' : 'verify';
}
