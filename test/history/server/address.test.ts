import { describe, expect, test } from '@jest/globals';
import { readAddress } from '../../../src/history/server/address.js';
import { describeServerFailure, serverFailure } from '../../../src/history/server/failure.js';

describe('the address', () => {
  test.each([
    ['postgres://ann@db.example.org/prep', 'verify', 'db.example.org/prep'],
    ['postgresql://ann@db.example.org:5433/prep?sslmode=require', 'encrypt', 'db.example.org:5433/prep'],
    ['postgres://ann@db.example.org/prep?sslmode=disable', 'off', 'db.example.org/prep'],
    ['postgres://localhost/prep', 'off', 'localhost/prep'],
    ['postgres://127.0.0.1:5432/prep?sslmode=verify-full', 'verify', '127.0.0.1:5432/prep'],
    ['postgres:///prep?host=/run/postgresql', 'off', '/run/postgresql/prep'],
  ])('%s: TLS %s, shown as %s', (text, tls, shown) => {
    expect(readAddress(text)).toMatchObject({ ok: true, address: { tls, shown } });
  });

  test('names no user where people read it, and leaves the mode of TLS to us', () => {
    const read = readAddress('postgres://ann@db.example.org/prep?sslmode=require&application_name=x');
    expect(read).toMatchObject({ address: { url: 'postgres://ann@db.example.org/prep?application_name=x' } });
    expect(read.ok && read.address.shown).not.toContain('ann');
  });

  test.each([
    ['postgres://ann:secret@db.example.org/prep', { kind: 'password' }],
    ['postgres://db.example.org/prep?password=secret', { kind: 'password' }],
    ['postgres://db.example.org', { kind: 'no-database' }],
    ['postgres://db.example.org/', { kind: 'no-database' }],
    ['postgres://db.example.org/prep?sslmode=prefer', { kind: 'sslmode', found: 'prefer' }],
    ['mysql://db.example.org/prep', { kind: 'no-url' }],
    ['folder', { kind: 'no-url' }],
    ['postgres://[', { kind: 'no-url' }],
  ])('%s is refused', (text, trouble) => {
    expect(readAddress(text)).toEqual({ ok: false, trouble });
  });
});

describe('what went wrong', () => {
  const coded = (code: string, message = 'no') => Object.assign(new Error(message), { code });

  test.each([
    [coded('ECONNREFUSED'), 'unreachable'],
    [new AggregateError([coded('ECONNREFUSED', 'refused')]), 'unreachable'],
    [coded('28P01'), 'login'],
    [coded('53100'), 'full'],
    [coded('25006'), 'read-only'],
    [coded('42703'), 'schema'],
    [coded('57P01'), 'cut'],
    [coded('XX999', 'odd'), 'other'],
    [new Error('The server does not support SSL connections'), 'no-tls'],
    [coded('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate'), 'no-tls'],
    [new Error('timeout expired'), 'slow'],
    [new Error('Connection terminated unexpectedly'), 'cut'],
    [new Error('SASL: client password must be a string'), 'login'],
  ])('%s is of the kind %s, and says what to do', (error, kind) => {
    const failure = serverFailure(error, 'db/prep', true);
    expect(failure.kind).toBe(kind);
    expect(describeServerFailure(failure)).toContain('"db/prep"');
  });
});
