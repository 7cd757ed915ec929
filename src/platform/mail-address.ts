/** Letters a mail server takes before the @ without an extension most servers lack (RFC 5321, RFC 6531). */
const NAME = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)*$/u;
/** RFC 5321 4.5.3.1 */
const LONGEST = { name: 64, address: 254 };

export type AddressFault = 'line-break' | 'several' | 'no-address';

/** What keeps a text from being one e-mail address; null where it is one. */
export function addressFault(text: string): AddressFault | null {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return 'line-break';
  if (/[,;，；、]/u.test(text)) return 'several';
  const at = text.lastIndexOf('@');
  const [name, domain] = [text.slice(0, at), text.slice(at + 1)];
  const isAddress = at > 0 && NAME.test(name) && DOMAIN.test(domain);
  return isAddress && name.length <= LONGEST.name && text.length <= LONGEST.address ? null : 'no-address';
}
