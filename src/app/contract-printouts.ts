import { CLINIC_TEXTS, VERDICTS } from '../exchange/clinic-texts.ts';
import { EDITS } from '../exchange/edits.ts';
import { checkPartyCode, showDeadline } from '../exchange/verbs/contracts.ts';
import { judgeFile } from '../exchange/verbs/judge.ts';
import { checkExchangePacks, listPacks } from '../exchange/verbs/packs.ts';
import { reckonRelief } from '../exchange/verbs/relief.ts';
import type { Printout } from '../platform/command-line.ts';
import { problemLines } from '../platform/problem-lines.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import { PACK_STATUS_WORDS } from '../vocabulary/pack-status.ts';
import type { Problem } from '../vocabulary/problem.ts';
import type { Language } from '../vocabulary/words.ts';

type Listed = OutputOf<typeof listPacks>;

function packsLines(list: Listed, language: Language): string[] {
  const head = {
    zh: ['编号', '版本', '施行', '条目', '状态', '名称'],
    en: ['Id', 'Version', 'In force', 'Entries', 'Status', 'Title'],
  }[language];
  const rows = list.packs.map((pack) => [
    `${pack.inForce ? '* ' : '  '}${pack.id}`,
    pack.version,
    daysText(pack, language),
    String(pack.entries),
    PACK_STATUS_WORDS[pack.status][language],
    pack.title[language],
  ]);
  return [
    ...tableLines(head, rows),
    '',
    ...list.subjects.flatMap((subject) => subjectLines(subject, list.asOf, language)),
    ...list.packs.flatMap((pack) => detailLines(pack, language)),
    ...list.calendars.flatMap(({ id, version, from, to, status, source }) => [
      '',
      `${id} ${version} · ${from}—${to} · ${PACK_STATUS_WORDS[status][language]}`,
      `    ${source}`,
    ]),
  ];
}

function daysText({ effectiveFrom: from, effectiveTo: to }: Listed['packs'][number], language: Language): string {
  if (from === null) return { zh: '施行日未提供', en: 'no start supplied' }[language];
  return to === null ? { zh: `${from} 起`, en: `from ${from}` }[language] : `${from} — ${to}`;
}

function subjectLines({ subject, pack, why, undated }: Listed['subjects'][number], asOf: string, language: Language) {
  const ids = undated.join({ zh: '、', en: ', ' }[language]);
  const doubt = {
    zh: `    已印发而施行日未提供：${ids}；${asOf} 适用哪一个，须由部署方确认`,
    en: `    Issued without a known start: ${ids}; which one holds on ${asOf} is for the deployer to confirm`,
  }[language];
  return [`* ${asOf} ${subject}: ${pack ?? why?.[language] ?? ''}`, ...(undated.length > 0 ? [doubt] : [])];
}

function detailLines(pack: Listed['packs'][number], language: Language): string[] {
  const counts = pack.byStatus.map(({ status, entries }) => `${PACK_STATUS_WORDS[status][language]} ${entries}`);
  return [
    '',
    `${pack.id}: ${counts.join({ zh: '，', en: ', ' }[language])}`,
    ...(pack.note === null ? [] : [`    ${pack.note[language]}`]),
    ...pack.sources.map(({ title, date }) => `    - ${title}${date === undefined ? '' : ` ${date}`}`),
  ];
}

function checkLines(report: OutputOf<typeof checkExchangePacks>, language: Language): string[] {
  const { packs, errors, findings } = report;
  const sum = {
    zh: `${packs} 个文件：错误 ${errors} 处，提示 ${findings} 条`,
    en: `${packs} files: ${errors} errors, ${findings} notes`,
  }[language];
  return [...problemLines(report.problems as Problem[], language), sum];
}

function judgementLines({ pack, judgement }: OutputOf<typeof judgeFile>, language: Language): string[] {
  const { verdict, opinion, amounts, smallestChanges, materials } = judgement;
  const [changes = []] = smallestChanges;
  const sums = [
    [CLINIC_TEXTS.total, amounts.total],
    [CLINIC_TEXTS.technical, amounts.technical],
    [CLINIC_TEXTS.received, amounts.received],
  ] as const;
  return [
    `${VERDICTS[verdict][language]} (${pack})`,
    '',
    ...opinion.map((words) => words[language]),
    '',
    ...sums.map(([words, value]) => `${words[language]}: ${value ?? CLINIC_TEXTS.cannotTell[language]}`),
    ...(changes.length === 0 ? [] : ['', CLINIC_TEXTS.changes[language]]),
    ...changes.map((id) => `- ${EDITS[id].words[language]}`),
    '',
    CLINIC_TEXTS.materials[language],
    ...materials.map(({ words }) => `- ${words[language]}`),
  ];
}

function deadlineLines(answer: OutputOf<typeof showDeadline>, language: Language): string[] {
  const { pack, calendar, undated } = answer;
  const doubt = {
    zh: `已印发而施行日未提供：${undated.join('、')}；适用哪一个须由部署方确认`,
    en: `Issued without a known start: ${undated.join(', ')}; which one holds is for the deployer to confirm`,
  }[language];
  return [
    answer.day ?? answer.why?.[language] ?? '',
    ...answer.steps.map(({ words, rule }) =>
      [
        `    ${words[language]}`,
        ...(rule === null ? [] : [rule.article, PACK_STATUS_WORDS[rule.status][language]]),
      ].join(' · '),
    ),
    `    ${pack.id} ${pack.version} · ${calendar.id} ${calendar.version} · ${PACK_STATUS_WORDS[calendar.status][language]}`,
    ...(undated.length > 0 ? [`    ${doubt}`] : []),
  ];
}

const CODE_KINDS = {
  'credit-code': { zh: '统一社会信用代码', en: 'credit code' },
  'organisation-code': { zh: '组织机构代码', en: 'organisation code' },
} as const;

function codeLines({ code, kind, faults }: OutputOf<typeof checkPartyCode>, language: Language): string[] {
  if (kind === null) return [code, ...faults.map((fault) => `    ${fault[language]}`)];
  const fits = { zh: '校验位相符', en: 'its check digits agree' }[language];
  return [`${code} · ${CODE_KINDS[kind][language]} · ${fits}`];
}

function reliefLines(relief: OutputOf<typeof reckonRelief>, language: Language): string[] {
  const sum = {
    zh: `按 ${relief.pack}：减免后应纳税 ${relief.tax} 元，不减免为 ${relief.fullTax} 元`,
    en: `By ${relief.pack}: tax ${relief.tax} yuan, without the relief ${relief.fullTax}`,
  }[language];
  return [
    ...relief.steps.map(({ words, value }) => `${words[language]} = ${value}`),
    ...relief.excluded.map((words) => words[language]),
    ...relief.asked.map((words) => words[language]),
    ...(relief.isComplete ? [sum] : []),
  ];
}

export const CONTRACT_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [judgeFile.id]: { lines: judgementLines },
  [reckonRelief.id]: { lines: reliefLines },
  [listPacks.id]: { lines: packsLines },
  [checkExchangePacks.id]: {
    lines: checkLines,
    hasFaults: ({ errors }: OutputOf<typeof checkExchangePacks>) => errors > 0,
  },
  [showDeadline.id]: {
    lines: deadlineLines,
    hasFaults: ({ kind }: OutputOf<typeof showDeadline>) => kind === 'cannot-tell',
  },
  [checkPartyCode.id]: { lines: codeLines, hasFaults: ({ kind }: OutputOf<typeof checkPartyCode>) => kind === null },
};
