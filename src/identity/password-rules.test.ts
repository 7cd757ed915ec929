import { expect, it } from 'vitest';
import { passwordProblem } from './password-rules.ts';

const said = (password: string) => passwordProblem(password, 'zhang')?.message.en ?? null;

it.each([
  ['梧桐 细雨 三更 点滴', null],
  ['plain words in a row', null],
  ['九个字符的口令呀啊', 'The password is too short'],
  ['ZHANG and four words', 'The password contains the login'],
  ['abababababab', 'The password repeats too few characters'],
  ['Password-2026', 'The password is too common'],
])('judges %s', (password, message) => {
  expect(said(password)).toBe(message);
});

it('never repeats the password', () => {
  expect(JSON.stringify(passwordProblem('Password-2026', 'zhang'))).not.toContain('2026');
});
