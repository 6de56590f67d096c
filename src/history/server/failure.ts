import { unreachable } from '../../model/exhaustive.js';
import { quote } from '../../model/quote.js';

/** Why a server could not be used. `server`: how people call it. */
export type ServerFailure =
  | { readonly kind: 'unreachable'; readonly server: string; readonly detail: string }
  | { readonly kind: 'slow'; readonly server: string }
  | { readonly kind: 'no-tls'; readonly server: string; readonly detail: string }
  | { readonly kind: 'login'; readonly server: string; readonly detail: string }
  | { readonly kind: 'no-database'; readonly server: string }
  | { readonly kind: 'rights'; readonly server: string; readonly detail: string }
  | { readonly kind: 'read-only'; readonly server: string }
  | { readonly kind: 'full'; readonly server: string }
  | { readonly kind: 'schema'; readonly server: string; readonly detail: string }
  | { readonly kind: 'cut'; readonly server: string; readonly detail: string }
  | { readonly kind: 'other'; readonly server: string; readonly detail: string };

export class ServerError extends Error {
  constructor(readonly failure: ServerFailure) {
    super(failure.kind);
  }
}

/** What is wrong, and what to do next. */
export function describeServerFailure(failure: ServerFailure): string {
  const server = quote(failure.server);
  switch (failure.kind) {
    case 'unreachable':
      return `the server ${server} cannot be reached: ${failure.detail}\nCheck the address, and that the server runs.`;
    case 'slow':
      return `the server ${server} does not answer.\nTry again later; what arrived stays there and is not sent twice.`;
    case 'no-tls':
      return `no safe connection to ${server}: ${failure.detail}\nName its certificate by NODE_EXTRA_CA_CERTS, or say ?sslmode=require (not checked) or ?sslmode=disable (not encrypted).`;
    case 'login':
      return `the server ${server} lets you not in: ${failure.detail}\nThe password is taken from PGPASSWORD or ~/.pgpass.`;
    case 'no-database':
      return `there is no such database on the server: ${server}\nWhoever runs it makes one with: createdb NAME`;
    case 'rights':
      return `you may not do this on ${server}: ${failure.detail}\nAsk whoever runs it for the rights to create tables, or to insert and select.`;
    case 'read-only':
      return `the server ${server} is read-only at the moment.\nTry again later, or name the one that takes writes.`;
    case 'full':
      return `the disk of the server ${server} is full.\nTry again when there is room: what arrived stays there and is not sent twice.`;
    case 'schema':
      return `the tables of prep on ${server} are not those that this prep knows: ${failure.detail}\nUpdate prep, or name another database.`;
    case 'cut':
      return `the connection to ${server} was cut: ${failure.detail}\nTry again: what arrived stays there and is not sent twice.`;
    case 'other':
      return `the server ${server} says: ${failure.detail}`;
    default:
      return unreachable(failure);
  }
}

/** Codes of SQLSTATE. Source: PostgreSQL documentation, appendix A, "PostgreSQL Error Codes". */
const kinds: Readonly<Record<string, ServerFailure['kind']>> = {
  '28000': 'login',
  '28P01': 'login',
  '3D000': 'no-database',
  '42501': 'rights',
  '25006': 'read-only',
  '53100': 'full',
  '42703': 'schema',
  '42P01': 'schema',
  '42804': 'schema',
  '42P10': 'schema',
  '57P01': 'cut',
  '57P02': 'cut',
  '57P03': 'unreachable',
  '53300': 'unreachable',
  '57014': 'slow',
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ENOENT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'slow',
  ECONNRESET: 'cut',
  EPIPE: 'cut',
};

/** What an error of the driver means; `connected`: whether the server had let us in. */
export function serverFailure(error: unknown, server: string, connected: boolean): ServerFailure {
  const first = firstOf(error);
  const detail = first instanceof Error ? first.message : String(first);
  const kind = kinds[codeOf(first) ?? ''] ?? kindOfMessage(detail, connected);
  return { kind, server, detail };
}

/** The driver has no codes for what it finds out by itself. */
function kindOfMessage(detail: string, connected: boolean): ServerFailure['kind'] {
  if (/SSL|TLS|certificate|self.signed/i.test(detail)) return 'no-tls';
  if (/timeout/i.test(detail)) return 'slow';
  if (/password|SASL|SCRAM/i.test(detail)) return 'login';
  if (/Connection (terminated|ended)|closed/i.test(detail)) return connected ? 'cut' : 'unreachable';
  return 'other';
}

export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Where a name has several addresses, each failure is one error of several. */
function firstOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('errors' in error)) return error;
  return Array.isArray(error.errors) && error.errors.length > 0 ? firstOf(error.errors[0]) : error;
}
