import { Button } from 'antd';
import type { OutputOf } from '../../platform/verb.ts';
import { download } from '../../ui/desk/call.ts';
import { useDesk, useHolds } from '../../ui/desk/desk-context.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { LEDGER_TEXTS as TEXTS } from '../ledger-texts.ts';
import type { downloadLetter, showLedger } from '../verbs/ledger.ts';

type Ledger = OutputOf<typeof showLedger>;

/** How much is missing, from whom, and how much of it is overdue. */
export function LedgerAnswer({
  ledger,
  onHolder,
}: {
  readonly ledger: Ledger;
  readonly onHolder: (holder: string) => void;
}) {
  const text = useText();
  const holds = useHolds();
  const { plan } = useDesk();
  const { language } = useSite();
  const fetching = useCommand();
  const fetchLetter = (organisation: string) =>
    fetching.run(async () => {
      const asked = { plan: plan.id, organisation, language };
      return (await download<typeof downloadLetter>('collection.letter', asked)) ?? { ok: true, value: null };
    });
  const actions = ({ holder, organisations }: Ledger['groups'][number]) => (
    <div className="desk-row">
      <Button size="small" aria-label={text(TEXTS.onlyNamed(text(holder)))} onClick={() => onHolder(holder.zh)}>
        {text(TEXTS.only)}
      </Button>
      {holds('plan-officer') &&
        organisations.map(({ id, name }) => (
          <Button
            key={id}
            size="small"
            loading={fetching.isBusy}
            aria-label={text(TEXTS.letterNamed(name))}
            onClick={() => void fetchLetter(id)}
          >
            {text(TEXTS.letter)}
          </Button>
        ))}
    </div>
  );
  return (
    <>
      <p className="lead">
        <strong>{text(TEXTS.answer(ledger.seesAll ? ledger : { ...ledger, nobody: 0 }))}</strong>{' '}
        {ledger.missing > 0 && text(TEXTS.hurry(ledger))}
      </p>
      {ledger.seesAll ? (
        <p className="note">{text(TEXTS.extent(ledger))}</p>
      ) : (
        <p className="note">
          {text(TEXTS.ownExtent)} <a href="#/intake">{text(TEXTS.toIntake)}</a>
        </p>
      )}
      <Outcome of={fetching} />
      {ledger.seesAll && ledger.groups.length > 0 && (
        <>
          <h2>{text(TEXTS.byHolder)}</h2>
          <DeskTable
            caption={TEXTS.byHolder}
            rows={ledger.groups}
            keyOf={({ holder }) => holder.zh}
            columns={[
              { words: TEXTS.holder, cell: ({ holder }) => text(holder) },
              { words: TEXTS.decidingCount, cell: ({ deciding }) => deciding, isNumber: true },
              { words: TEXTS.missingCount, cell: ({ missing }) => missing, isNumber: true },
              { words: TEXTS.overdueCount, cell: ({ overdue }) => overdue, isNumber: true },
              { words: TEXTS.waitsCount, cell: ({ waits }) => waits, isNumber: true },
              { words: DESK.actions, cell: actions },
            ]}
          />
        </>
      )}
    </>
  );
}
