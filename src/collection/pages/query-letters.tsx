import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { download } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { BUNDLE_TEXTS as TEXTS } from '../bundle-texts.ts';
import type { downloadQueryLetter, reconcileFigures } from '../verbs/bundle.ts';

type Letter = OutputOf<typeof reconcileFigures>['letters'][number];

/** The letters there is something to ask in, each as Word or plain text. */
export function QueryLetters({ letters }: { readonly letters: readonly Letter[] }) {
  const text = useText();
  const id = useId();
  const { language } = useSite();
  const { plan, today } = useDesk();
  const fetching = useCommand();
  const [by, setBy] = useState('');
  const fetchLetter = (place: string, format: 'docx' | 'txt') =>
    fetching.run(async () => {
      const asked = { plan: plan.id, place, format, language, ...(by !== '' && { by }) };
      const refused = await download<typeof downloadQueryLetter>('collection.queryLetter', asked);
      return refused ?? { ok: true, value: null };
    });
  return (
    <>
      <h3>{text(TEXTS.letters)}</h3>
      <p className="note">{text(TEXTS.lettersLead)}</p>
      <p>
        <label htmlFor={id}>{text(TEXTS.by)}</label>{' '}
        <Input
          id={id}
          type="date"
          min={today}
          value={by}
          onChange={({ target }) => setBy(target.value)}
          style={{ width: '12rem' }}
        />
      </p>
      <Outcome of={fetching} />
      <DeskTable
        caption={TEXTS.letters}
        rows={letters}
        keyOf={({ place }) => place}
        columns={[
          { words: TEXTS.place, cell: ({ name }) => name },
          { words: TEXTS.rows, cell: ({ rows }) => rows, isNumber: true },
          {
            words: TEXTS.download,
            cell: ({ place, name }) =>
              (['docx', 'txt'] as const).map((format) => (
                <Button
                  key={format}
                  size="small"
                  aria-label={text(TEXTS.letterAs(name, format))}
                  onClick={() => void fetchLetter(place, format)}
                >
                  {format}
                </Button>
              )),
          },
        ]}
      />
    </>
  );
}
