import { error, type FaultWords, finding } from './fault.ts';

/** What can be wrong with dated rule packs beyond how they are written. */
export const PACK_FAULTS = {
  'pack-date-impossible': error(
    { zh: '没有 {value} 这一天', en: 'There is no day {value}' },
    { zh: '改为存在的日期，写作 YYYY-MM-DD', en: 'Give a day that exists, as YYYY-MM-DD' },
  ),
  'pack-end-before-start': error(
    { zh: '结束日期 {value} 早于开始日期 {from}', en: 'The end {value} is before the start {from}' },
    { zh: '核对两个日期', en: 'Check both days' },
  ),
  'pack-end-without-start': error(
    { zh: '有结束日期 {value}，没有开始日期', en: 'It has an end, {value}, and no start' },
    { zh: '补上 effectiveFrom，或把 effectiveTo 写作 null', en: 'Supply effectiveFrom, or make effectiveTo null' },
  ),
  'pack-undated': finding(
    { zh: '没有施行日期，不参与判定', en: 'It has no start and is not in force' },
    {
      zh: '查到施行日期后写入 effectiveFrom，并给前一规则包写上 effectiveTo',
      en: 'Once the start is known, write effectiveFrom, and effectiveTo of the pack before it',
    },
  ),
  'pack-hole': error(
    {
      zh: '从 {from} 到 {to} 没有施行中的规则包：{before} 在前，{value} 在后',
      en: 'No rule pack is in force from {from} to {to}, between {before} and {value}',
    },
    {
      zh: '核对 {before} 的 effectiveTo 和 {value} 的 effectiveFrom，使两者相接',
      en: 'Check effectiveTo of {before} and effectiveFrom of {value}, so that one follows the other',
    },
  ),
  'pack-overlap': error(
    {
      zh: '{before} 和 {value} 从 {from} 起同时施行',
      en: '{before} and {value} are both in force from {from}',
    },
    {
      zh: '把 {before} 的 effectiveTo 改为 {from} 的前一天',
      en: 'End {before} on the day before {from} (effectiveTo)',
    },
  ),
  'pack-id-twice': error(
    { zh: '两个规则包的编号都是 {value}', en: 'Two rule packs have the id {value}' },
    { zh: '改其中一个的 id', en: 'Change the id of one of them' },
  ),
  'pack-contradiction': error(
    {
      zh: '条目 {value} 写了两次，内容不同：{first}；{second}',
      en: 'The entry {value} stands twice with different contents: {first}; {second}',
    },
    { zh: '核对来源，只留一条', en: 'Check the source and keep one' },
  ),
  'pack-key-twice': finding(
    { zh: '条目 {value} 重复', en: 'The entry {value} is repeated' },
    { zh: '删去一条', en: 'Remove one' },
  ),
  'pack-no-source': error(
    { zh: '规则包没有写明任何来源', en: 'The rule pack names no source' },
    { zh: '在 sources 里写明文件或网页', en: 'Name the document or page under sources' },
  ),
  'pack-source-missing': error(
    { zh: '条目 {key} 没有写明来源', en: 'The entry {key} names no source' },
    { zh: '写上 sources 中一个来源的编号：{allowed}', en: 'Give the id of one of the sources: {allowed}' },
  ),
  'pack-source-unknown': error(
    {
      zh: '条目 {key} 的来源 {value} 不在 sources 里',
      en: 'The source {value} of the entry {key} is not among sources',
    },
    { zh: '改为下列编号之一，或补上这个来源：{allowed}', en: 'Use one of these ids or add the source: {allowed}' },
  ),
} as const satisfies Record<string, FaultWords>;
