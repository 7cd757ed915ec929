import type { Contract } from '../contract.ts';
import { LETTER, ROLE } from './party-roles.ts';
import type { RepairedText } from './repair.ts';

const NAMED = /(?:项目|合同|课题|成果) ?名称 ?: ?([^\n。;:]{2,100})/u;
const NAME_STOPS = new RegExp(`(?:${ROLE}|${LETTER})|合同编号|签订|统一社会| {2}`, 'u');
const TITLE_LINE = /^[^:。;,\n]{0,38}(?:合同|协议)书?(?: ?\([^)\n]{1,12}\))?$/u;
const TITLE_IN_LINE = /[\u4e00-\u9fff()]{0,20}(?:合同|协议)书?(?= ?(?:项目|合同|技术项目|委托|受托|转让|许可|[甲乙]))/u;
const HEAD = 3000;

/** Name of the project, or else what stands above the contract. */
export function nameIn(repaired: RepairedText): Contract['name'] {
  const head = repaired.text.slice(0, HEAD);
  const named = NAMED.exec(head);
  if (named !== null) {
    const raw = named[1] ?? '';
    const name = raw
      .slice(
        0,
        NAME_STOPS.exec(raw.slice(1))?.index === undefined
          ? raw.length
          : (NAME_STOPS.exec(raw.slice(1))?.index ?? 0) + 1,
      )
      .trimEnd();
    const start = named.index + named[0].length - raw.length;
    if (/\p{L}/u.test(name)) return read(repaired, start, start + name.length);
  }
  let at = 0;
  for (const line of head.split('\n').slice(0, 12)) {
    if (TITLE_LINE.test(line)) return read(repaired, at, at + line.length);
    at += line.length + 1;
  }
  const inLine = TITLE_IN_LINE.exec(head.slice(0, 200));
  return inLine === null ? null : read(repaired, inLine.index, inLine.index + inLine[0].length);
}

const read = (repaired: RepairedText, start: number, end: number) => ({
  value: repaired.shown(start, end),
  place: repaired.placeOf(start, end),
});
