import { MISSING_REASONS } from '../collection/cell.ts';
import { CELL_STATES } from '../collection/table/cell-state.ts';
import { COLUMN_ROLES, type TableMapping } from '../collection/table/table-mapping.ts';
import { dropMapping, listMappings, readTable, saveMapping, takeTable } from '../collection/verbs/table.ts';
import { figureWords } from '../figures/figure-words.ts';
import type { Printout } from '../platform/command-line.ts';
import { problemLines } from '../platform/problem-lines.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Language } from '../vocabulary/words.ts';

type Preview = OutputOf<typeof readTable>;

/** What is taken for what, a line a column. */
function mappingLines({ mapping, columns, known }: Preview, language: Language): string[] {
  const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name;
  const { headFrom, headTo, fixed } = mapping;
  const head = { zh: ['列', '表头', '含义'], en: ['Column', 'Head', 'Meaning'] }[language];
  const rows = columns.map(({ column, head }) => {
    const mapped = mapping.columns.find((one) => one.column === column);
    const said = mapped && [
      COLUMN_ROLES[mapped.role][language],
      nameOf(known.indicators, mapped.indicator),
      nameOf(known.places, mapped.place),
      mapped.period,
      mapped.unit,
    ];
    return [String(column), head, said?.filter((part) => part).join(' ') ?? '—'];
  });
  const whole = [
    nameOf(known.indicators, fixed.indicator),
    nameOf(known.places, fixed.place),
    fixed.period,
    fixed.unit,
  ];
  const all = whole.filter((part) => part).join(' ') || '—';
  return [
    {
      zh: `表头：第 ${headFrom}—${headTo} 行；全表：${all}`,
      en: `Head: rows ${headFrom} to ${headTo}; for all: ${all}`,
    }[language],
    ...tableLines(head, rows),
  ];
}

function previewLines(preview: Preview, language: Language): string[] {
  const { counts, errors, findings, problems, guessed, values } = preview;
  const head = {
    zh: ['单元格', '指标', '地区', '时期', '数值', '情况', '原报'],
    en: ['Cell', 'Indicator', 'Place', 'Period', 'Value', 'State', 'Before'],
  }[language];
  const rows = values.map((one) => [
    one.address,
    one.indicatorName,
    one.placeName,
    one.period,
    one.missing === null
      ? figureWords({ ...one, value: one.value ?? '' })[language]
      : MISSING_REASONS[one.missing][language],
    CELL_STATES[one.state][language],
    one.before ?? '',
  ]);
  const sum = {
    zh: `新 ${counts.new}，更正 ${counts.correction}，未变 ${counts.unchanged}，空 ${counts.blank}；须改正 ${errors} 处，请核实 ${findings} 处；没有入库`,
    en: `${counts.new} new, ${counts.correction} corrections, ${counts.unchanged} unchanged, ${counts.blank} blank; ${errors} faults, ${findings} questions; nothing was stored`,
  }[language];
  const how = {
    zh: '以上对应方式是猜的，尚未采用；用 --json 取出内容，table map 保存后再 table take',
    en: 'This mapping is a guess and was not used; take it with --json, keep it with table map, then table take',
  }[language];
  return [
    ...mappingLines(preview, language),
    '',
    ...tableLines(head, rows),
    '',
    sum,
    ...problemLines(problems, language),
    ...(guessed ? [how] : []),
  ];
}

const takenLines = (answer: OutputOf<typeof takeTable>, language: Language) => [
  answer.accepted
    ? {
        zh: `已入库 ${answer.taken} 个数值（在报，待审定），未变 ${answer.unchanged} 个`,
        en: `${answer.taken} figures stored, waiting for review; ${answer.unchanged} unchanged`,
      }[language]
    : {
        zh: `有 ${answer.errors + answer.findings} 处问题，没有入库；只收没有问题的单元格请加 --partial true`,
        en: `${answer.errors + answer.findings} faults, nothing was stored; to take the cells without faults add --partial true`,
      }[language],
  ...problemLines(answer.problems, language),
];

const valueColumns = (mapping: TableMapping | null) =>
  mapping === null ? '—' : String(mapping.columns.filter(({ role }) => role === 'value').length);

function keptLines(kept: OutputOf<typeof listMappings>, language: Language): string[] {
  const head = { zh: ['名称', '数值列', '保存人', '时间'], en: ['Name', 'Columns of values', 'Kept by', 'At'] }[
    language
  ];
  return tableLines(
    head,
    kept.map(({ name, mapping, by, at }) => [name, valueColumns(mapping), by, at]),
  );
}

export const TABLE_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [readTable.id]: { lines: previewLines, hasFaults: ({ errors }: Preview) => errors > 0 },
  [takeTable.id]: { lines: takenLines, hasFaults: ({ accepted }: OutputOf<typeof takeTable>) => !accepted },
  [listMappings.id]: { lines: keptLines },
  [saveMapping.id]: {
    lines: ({ name }: OutputOf<typeof saveMapping>, language) => [
      { zh: `已保存“${name}”`, en: `Kept “${name}”` }[language],
    ],
  },
  [dropMapping.id]: {
    lines: ({ name }: OutputOf<typeof dropMapping>, language) => [
      { zh: `已删除“${name}”`, en: `Forgotten: “${name}”` }[language],
    ],
  },
};
