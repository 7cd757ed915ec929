import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { ask } from '../../ui/desk/call.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { instantText } from '../../ui/desk/instant.ts';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { Chinese, useText } from '../../ui/site.tsx';
import type { CaseContent } from '../case-content.ts';
import { CASE_PAGE_TEXTS as TEXTS } from '../case-page-texts.ts';
import { FIELD_WORDS } from '../case-texts.ts';
import { type ContentDifference, contentDifferences } from '../form-reading.ts';
import type { showCase } from '../verbs/cases.ts';
import { CaseText, FieldValue } from './case-form-table.tsx';

type Shown = OutputOf<typeof showCase>;

/** Every content of a case; an earlier one can be looked at and held against the one that counts. */
export function CaseContents({ shown }: { readonly shown: Shown }) {
  const text = useText();
  const [opened, open] = useState<number | null>(null);
  if (shown.contents.length < 2) return null;
  const proposed = shown.line.asked?.content;
  return (
    <section aria-labelledby="case-contents">
      <h2 id="case-contents">{text(TEXTS.contents)}</h2>
      <DeskTable
        caption={TEXTS.contents}
        rows={shown.contents}
        keyOf={({ number }) => String(number)}
        columns={[
          {
            words: TEXTS.version,
            cell: ({ number, isCurrent }) => (
              <>
                {text(TEXTS.nth(number))}
                {isCurrent && <span className="tag tag-good">{text(TEXTS.current)}</span>}
                {number === proposed && <span className="tag tag-weak">{text(TEXTS.proposed)}</span>}
              </>
            ),
          },
          { words: TEXTS.by, cell: ({ by }) => <Chinese>{by}</Chinese> },
          { words: TEXTS.at, cell: ({ at }) => instantText(at) },
          { words: TEXTS.why, cell: ({ reason }) => reason !== '' && <Chinese>{reason}</Chinese> },
          {
            words: DESK.actions,
            cell: ({ number, isCurrent }) =>
              !isCurrent && (
                <Button aria-expanded={opened === number} onClick={() => open(opened === number ? null : number)}>
                  {text(opened === number ? TEXTS.hide(number) : TEXTS.lookAt(number))}
                </Button>
              ),
          },
        ]}
      />
      {opened !== null && <OtherContent key={opened} shown={shown} number={opened} />}
    </section>
  );
}

/** A content beside the one that counts: what differs, and its text. */
function OtherContent({ shown, number }: { readonly shown: Shown; readonly number: number }) {
  const text = useText();
  return (
    <div className="desk-card">
      <h3>{text(TEXTS.difference(number))}</h3>
      <Compared shown={shown} number={number} hasText />
    </div>
  );
}

/** What a change that is asked for would change. */
export function ProposedContent({ shown, number }: { readonly shown: Shown; readonly number: number }) {
  return <Compared shown={shown} number={number} hasText={false} />;
}

function Compared(props: { readonly shown: Shown; readonly number: number; readonly hasText: boolean }) {
  const { shown, number, hasText } = props;
  const text = useText();
  const { id, version } = shown.line;
  const other = useAnswer(JSON.stringify([id, version, number]), () =>
    ask<typeof showCase>('exchange.case', { plan: shown.plan, contract: id, content: number }),
  );
  return (
    <>
      <RefusalNotice refused={other.refused} />
      {other.value === undefined ? (
        other.isLoading && <p role="status">{text(DESK.opening)}</p>
      ) : (
        <>
          <DifferenceTable now={shown.content} other={other.value.content} number={number} />
          {hasText && <CaseText content={other.value.content} />}
        </>
      )}
    </>
  );
}

function DifferenceTable(props: { readonly now: CaseContent; readonly other: CaseContent; readonly number: number }) {
  const { now, other, number } = props;
  const text = useText();
  const said = (field: ContentDifference['field'], value: string | null) => {
    if (field === 'text') return value === null ? null : text(TEXTS.signs(Number(value)));
    return field === 'receipts' ? value : <FieldValue field={field} value={value} />;
  };
  return (
    <DeskTable
      caption={TEXTS.difference(number)}
      empty={TEXTS.noDifference}
      rows={contentDifferences(now, other)}
      keyOf={({ field }) => field}
      columns={[
        { words: TEXTS.field, cell: ({ field }) => text(wordsOf(field)) },
        { words: TEXTS.now, cell: ({ field, before }) => said(field, before) },
        {
          words: TEXTS.there(number),
          cell: ({ field, after }) => (
            <>
              {said(field, after)}
              {field === 'text' && <span className="tag">{text(TEXTS.changed)}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

const wordsOf = (field: ContentDifference['field']) =>
  field === 'text' ? TEXTS.contractText : field === 'receipts' ? TEXTS.receipts : FIELD_WORDS[field];
