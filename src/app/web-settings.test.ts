import { describe, expect, it } from 'vitest';
import { failureOf } from '../platform/failure.ts';
import { readSettings } from './settings.ts';
import { readWebSettings } from './web-settings.ts';

const read = (environment: Record<string, string>) => readWebSettings(readSettings(environment));
const refusal = (environment: Record<string, string>) => {
  try {
    return read(environment);
  } catch (error) {
    return failureOf(error)?.words;
  }
};

describe('what the environment says of the web', () => {
  it('is nothing, or a public origin and a unified login', () => {
    expect(read({ LANTU_ORIGIN: '', LANTU_OIDC_ISSUER: '' })).toEqual({ site: { origin: null }, unifiedLogin: null });
    const oidc = { LANTU_OIDC_ISSUER: 'https://login.example/realm', LANTU_OIDC_CLIENT: 'c', LANTU_OIDC_SECRET: 's' };
    expect(read({ LANTU_ORIGIN: 'https://Lantu.example/', ...oidc })).toEqual({
      site: { origin: 'https://lantu.example' },
      unifiedLogin: { issuer: new URL('https://login.example/realm'), client: 'c', secret: 's' },
    });
    expect(read({ LANTU_ORIGIN: 'http://localhost:8080' }).site.origin).toBe('http://localhost:8080');
  });

  it('is refused by the name of the variable where it is half, without TLS or no origin', () => {
    for (const value of ['lantu.example', 'http://lantu.example', 'ftp://lantu.example', '//', '*']) {
      expect(refusal({ LANTU_ORIGIN: value })).toMatchObject({ en: expect.stringMatching(/^LANTU_ORIGIN.*https/) });
    }
    for (const value of ['https://lantu.example/plan', 'https://a:b@lantu.example', 'https://lantu.example?x']) {
      expect(refusal({ LANTU_ORIGIN: value })).toMatchObject({
        en: expect.stringContaining('scheme, name and port only'),
      });
    }
    expect(refusal({ LANTU_OIDC_ISSUER: 'https://login.example' })).toMatchObject({
      en: expect.stringContaining('LANTU_OIDC_SECRET together'),
    });
    const plain = { LANTU_OIDC_ISSUER: 'http://login.example', LANTU_OIDC_CLIENT: 'c', LANTU_OIDC_SECRET: 's' };
    expect(refusal(plain)).toMatchObject({ en: expect.stringContaining('LANTU_OIDC_ISSUER') });
  });
});
