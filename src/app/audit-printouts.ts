import { type AuditLine, listAudit, verifyAudit } from '../audit/verbs.ts';
import type { Printout } from '../platform/command-line.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Language } from '../vocabulary/words.ts';

function auditLines(events: readonly AuditLine[], language: Language): string[] {
  const head = {
    zh: ['序号', '时间', '操作人', '操作', '结果', '对象'],
    en: ['No.', 'At', 'Actor', 'Verb', 'Outcome', 'About'],
  }[language];
  const outcomes = {
    done: { zh: '完成', en: 'done' },
    refused: { zh: '拒绝', en: 'refused' },
    failed: { zh: '失败', en: 'failed' },
  };
  return tableLines(
    head,
    events.map(({ number, at, actor, verb, outcome, detail }) => [
      String(number),
      at.replace(/\.\d+/, ''),
      actor,
      verb,
      outcomes[outcome][language],
      aboutOf(detail),
    ]),
  );
}

/** The file of a command and the dataset it went into, as they were given. */
function aboutOf(detail: AuditLine['detail']): string {
  const { file, dataset } = (detail.input ?? {}) as Readonly<Record<string, string>>;
  return [file, dataset].filter((part) => part !== undefined).join(' → ');
}

function verifyLines({ events, head, broken }: OutputOf<typeof verifyAudit>, language: Language): string[] {
  const note = {
    zh: [`末条哈希：${head}`, '请抄下保存：以后用 audit verify --expect 加此哈希，可查出末尾是否被删'],
    en: [
      `Hash of the last: ${head}`,
      'Note it down: later audit verify --expect with it shows whether the end was cut off',
    ],
  }[language];
  if (broken === null) {
    return [{ zh: `记录链完好，共 ${events} 条`, en: `The chain is unbroken, ${events} lines` }[language], ...note];
  }
  return [
    {
      zh: `记录链在第 ${broken.number} 条断开，其前 ${events} 条完好。${broken.words.zh}`,
      en: `The chain breaks at line ${broken.number}; the ${events} before it are unbroken. ${broken.words.en}`,
    }[language],
  ];
}

export const AUDIT_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [listAudit.id]: { lines: auditLines },
  [verifyAudit.id]: { lines: verifyLines, hasFaults: ({ ok }: OutputOf<typeof verifyAudit>) => !ok },
};
