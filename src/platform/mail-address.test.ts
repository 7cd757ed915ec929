import { describe, expect, it } from 'vitest';
import { addressFault } from './mail-address.ts';

describe('an e-mail address', () => {
  it.each(['zhang.san@kjt.example', "o'neil+x@a-b.example", 'office@localhost', '1@科技.example'])('%s', (text) => {
    expect(addressFault(text)).toBeNull();
  });

  it.each([
    ['a@b.example\r\nBcc: c@d.example', 'line-break'],
    ['a@b.example\u2028', 'line-break'],
    ['a@b.example,c@d.example', 'several'],
    ['a@b.example；c@d.example', 'several'],
    ['张三@b.example', 'no-address'],
    ['a＠b.example', 'no-address'],
    ['张三 <a@b.example>', 'no-address'],
    ['a @b.example', 'no-address'],
    ['a..b@c.example', 'no-address'],
    ['office', 'no-address'],
    ['a@', 'no-address'],
    ['a@-b.example', 'no-address'],
    [`${'a'.repeat(65)}@b.example`, 'no-address'],
    [`a@${'b.'.repeat(127)}example`, 'no-address'],
    ['', 'no-address'],
  ])('is not %j', (text, fault) => {
    expect(addressFault(text)).toBe(fault);
  });
});
