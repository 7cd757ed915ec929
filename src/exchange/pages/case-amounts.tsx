import type { OutputOf } from '../../platform/verb.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { useText } from '../../ui/site.tsx';
import { CASE_PAGE_TEXTS as TEXTS } from '../case-page-texts.ts';
import { SUBTYPE_WORDS, TYPE_WORDS } from '../contract-type.ts';
import type { Judgement } from '../judge-contract.ts';
import type { showCase } from '../verbs/cases.ts';
import { Yuan } from './yuan.tsx';

const AMOUNTS = ['total', 'technical', 'received'] as const;

/** What was decided: type and three amounts, beside what the form states and what the rules say. */
export function CaseAmounts(props: {
  readonly shown: OutputOf<typeof showCase>;
  /** Null: it cannot be judged; undefined: not yet. */
  readonly judgement: Judgement | null | undefined;
}) {
  const { shown, judgement } = props;
  const { decided, content } = shown;
  const text = useText();
  const typeOf = (type: keyof typeof TYPE_WORDS | null, subtype: keyof typeof SUBTYPE_WORDS | null) =>
    type === null
      ? null
      : [TYPE_WORDS[type], ...(subtype === null ? [] : [SUBTYPE_WORDS[subtype]])].map((each) => text(each)).join(' · ');
  const { form } = content;
  const filed = { total: form.total, technical: form.technical };
  const rows = [
    {
      words: TEXTS.type,
      filed: typeOf(form.type, form.subtype),
      judged: judgement && typeOf(judgement.filedAs, judgement.classification.subtype),
      decided: decided && typeOf(decided.type, decided.subtype),
    },
    ...AMOUNTS.map((name) => ({
      words: TEXTS[name],
      filed: name === 'received' ? text(TEXTS.notAsked) : <Yuan key="filed" of={filed[name]} />,
      judged: judgement && <Yuan key="judged" of={judgement.amounts[name]} none={TEXTS.cannotTell} />,
      decided: decided && <Yuan key="decided" of={decided[name]} none={TEXTS.open} />,
    })),
  ];
  return (
    <section className="case-decision" aria-labelledby="case-decision">
      <h2 id="case-decision">{text(TEXTS.decision)}</h2>
      <DeskTable
        caption={TEXTS.decision}
        rows={rows}
        keyOf={({ words }) => words.en}
        columns={[
          { words: TEXTS.item, cell: ({ words }) => text(words) },
          { words: TEXTS.asFiled, cell: (row) => row.filed, isNumber: true },
          {
            words: TEXTS.asJudged,
            cell: (row) => row.judged ?? (judgement === undefined ? '' : text(TEXTS.cannotTell)),
            isNumber: true,
          },
          { words: TEXTS.asDecided, cell: (row) => row.decided ?? text(TEXTS.notDecided), isNumber: true },
        ]}
      />
    </section>
  );
}
