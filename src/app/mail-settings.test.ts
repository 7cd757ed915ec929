import { describe, expect, it } from 'vitest';
import { failureOf } from '../platform/failure.ts';
import { readMailServer } from './mail-settings.ts';

const FROM = 'office@plan.example';
const read = (url: string | undefined, from: string | undefined = FROM) => readMailServer({ mail: { url, from } });
const refusal = (url: string | undefined, from?: string) => {
  try {
    return read(url, from);
  } catch (error) {
    return failureOf(error)?.words;
  }
};

describe('what the environment says of mail', () => {
  it('is nothing, or a server and who writes', () => {
    expect(readMailServer({ mail: { url: undefined, from: undefined } })).toBeNull();
    expect(read('smtp://mail.example')).toEqual({
      ...{ host: 'mail.example', port: 587, secure: false, requireTLS: false, auth: null },
      from: { name: '', address: FROM },
    });
    expect(read('smtps://a%40b:p%3Aw@mail.example:2465/', ' 规划办 <office@plan.example>')).toEqual({
      ...{ host: 'mail.example', port: 2465, secure: true, requireTLS: true, auth: { user: 'a@b', pass: 'p:w' } },
      from: { name: '规划办', address: FROM },
    });
    expect(read('smtp://u:p@127.0.0.1:25')).toMatchObject({ requireTLS: false });
    expect(read('smtp://[::1]:25')).toMatchObject({ host: '::1', port: 25 });
  });

  it('is refused by the name of the variable, and no password is repeated', () => {
    for (const url of [
      'mail.example:25',
      'http://mail.example',
      'smtp://',
      'smtp://u@h',
      'smtp://u:%zz@h',
      'smtp://h/x',
    ]) {
      expect(refusal(url)).toMatchObject({ en: expect.stringMatching(/^LANTU_SMTP_URL/) });
    }
    expect(JSON.stringify(refusal('smtp://u:secret@h?x'))).not.toContain('secret');
    for (const from of ['office', 'a@b.example, c@d.example', '规划办 <a@b.example> x', 'x <a@b.example\n>']) {
      expect(refusal('smtp://h', from)).toMatchObject({ en: expect.stringMatching(/^LANTU_MAIL_FROM/) });
    }
    for (const half of [
      { url: 'smtp://h', from: undefined },
      { url: undefined, from: FROM },
    ]) {
      expect(() => readMailServer({ mail: half })).toThrow(/together/);
    }
  });
});
