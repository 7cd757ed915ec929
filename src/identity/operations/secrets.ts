import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';

/** What only its holder knows; the store keeps its hash. */
export const newToken = () => randomBytes(32).toString('base64url');
export const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** argon2id with the smallest parameters OWASP names: 19 MiB, two passes. */
const PARAMETERS = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
export const hashPassword = (password: string) => hash(password.normalize('NFKC'), PARAMETERS);

let nobody: Promise<string> | null = null;

/** Takes as long for somebody unknown as for somebody known. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(newToken());
  const matches = await verify(stored ?? (await nobody), password.normalize('NFKC'));
  return stored !== null && matches;
}

const STEP_SECONDS = 30;
const totpOf = (secret: string, label: string) =>
  new TOTP({ issuer: 'Lantu', label, secret: Secret.fromBase32(secret), period: STEP_SECONDS });

export function newTotp(label: string): { readonly secret: string; readonly uri: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totpOf(secret, label).toString() };
}

/** The time step a code belongs to, one to either side of now; null where it is wrong or its step was used before. */
export function totpStep(secret: string, code: string, lastStep: string | null, now: string): number | null {
  const timestamp = Date.parse(now);
  const delta = totpOf(secret, '').validate({ token: code.replace(/\s/g, ''), window: 1, timestamp });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / STEP_SECONDS) + delta;
  return lastStep !== null && step <= Number(lastStep) ? null : step;
}

/** Ten codes for the day the second factor is lost, such as `k3f9-x2mq-7tzb`. */
export const newRecoveryCodes = () =>
  Array.from({ length: 10 }, () =>
    (randomBytes(9).toString('base64url').toLowerCase().replace(/[_-]/g, 'x').match(/.{4}/g) ?? []).join('-'),
  );
export const recoveryHash = (code: string) => hashOf(code.trim().toLowerCase());
