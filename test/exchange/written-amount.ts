import { Decimal } from '../../src/vocabulary/decimal.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** An amount below ten thousand hundred-millions as cheques write it: 1200000.5 is 壹佰贰拾万元伍角. */
export function writeChineseAmount(yuan: string): string {
  const [whole = '0', fraction = ''] = new Decimal(yuan).toFixed(2).split('.');
  const [jiao = 0, fen = 0] = [...fraction].map(Number);
  const isWhole = jiao === 0 && fen === 0;
  const head = whole === '0' ? (isWhole ? '零元' : '') : `${writeWhole(whole)}元`;
  if (isWhole) return `${head}整`;
  const tenths = jiao === 0 ? (head === '' ? '' : '零') : `${DIGITS[jiao]}角`;
  return `${head}${tenths}${fen === 0 ? '' : `${DIGITS[fen]}分`}`;
}

function writeWhole(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) groups.unshift(digits.slice(Math.max(0, end - 4), end));
  let [text, isGap] = ['', false];
  groups.forEach((group, index) => {
    const unit = GROUPS[groups.length - 1 - index] ?? '';
    if (Number(group) === 0) {
      isGap = true;
      return;
    }
    const needsZero = text !== '' && (isGap || group.startsWith('0'));
    text += `${needsZero ? '零' : ''}${writeGroup(group)}${unit}`;
    isGap = false;
  });
  return text;
}

function writeGroup(group: string): string {
  const digits = [...String(Number(group))].map(Number);
  return digits
    .map((digit, index) => (digit === 0 ? '零' : `${DIGITS[digit]}${UNITS[digits.length - 1 - index]}`))
    .join('')
    .replace(/零+$/u, '')
    .replace(/零+/gu, '零');
}
