import { Button, Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { ask } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { goTo } from '../../ui/desk/hash.ts';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { PACK_STATUS_WORDS } from '../../vocabulary/pack-status.ts';
import { LEDGER_PAGE_TEXTS } from '../ledger-page-texts.ts';
import { RULE_TEXTS as TEXTS } from '../ledger-rule-texts.ts';
import type { comparePortfolio } from '../verbs/ledger.ts';
import type { listPacks } from '../verbs/packs.ts';
import { type LedgerAddress, ledgerPath } from './ledger-address.ts';
import { PortfolioResult } from './portfolio-result.tsx';

type Pack = OutputOf<typeof listPacks>['packs'][number];

interface Chosen {
  readonly before: string;
  readonly after: string;
  readonly year: string;
}

/** What another pack of rules would say of the contracts in the ledger. */
export function PortfolioPart({ query }: Pick<LedgerAddress, 'query'>) {
  const text = useText();
  const { plan } = useDesk();
  const listed = useAnswer('packs', () => ask<typeof listPacks>('exchange.packs', {}));
  const packs = (listed.value?.packs ?? []).filter(({ subject }) => subject === 'contracts');
  const { before = '', after = '', year = '' } = query;
  const isAsked = before !== '' && after !== '';
  const compared = useAnswer(isAsked ? JSON.stringify([plan.id, before, after, year]) : null, () =>
    ask<typeof comparePortfolio>('exchange.portfolio', {
      ...{ plan: plan.id, pack: before, against: after },
      ...(year !== '' && { year: Number(year) }),
    }),
  );
  const inForce = packs.find((pack) => pack.inForce) ?? packs[0];
  const other = packs.find(({ id }) => id !== inForce?.id) ?? inForce;
  return (
    <>
      <p className="lead">{text(TEXTS.lead)}</p>
      <RefusalNotice refused={listed.refused} />
      {listed.isLoading && listed.value === undefined && <p role="status">{text(DESK.opening)}</p>}
      {listed.value && packs.length === 0 && <p>{text(TEXTS.noPacks)}</p>}
      {inForce && other && (
        <PackForm
          packs={packs}
          chosen={isAsked ? { before, after, year } : { before: inForce.id, after: other.id, year }}
        />
      )}
      {isAsked && (
        <>
          <RefusalNotice refused={compared.refused} />
          {compared.isLoading && <p role="status">{text(TEXTS.comparing)}</p>}
          {compared.value && !compared.isLoading && compared.refused === null && (
            <PortfolioResult key={`${before} ${after} ${year}`} found={compared.value} />
          )}
        </>
      )}
      <PackList packs={isAsked ? packs.filter(({ id }) => id === before || id === after) : packs} />
    </>
  );
}

function PackForm({ packs, chosen }: { readonly packs: readonly Pack[]; readonly chosen: Chosen }) {
  const text = useText();
  const [form] = Form.useForm<Chosen>();
  const { before, after, year } = chosen;
  useEffect(() => form.setFieldsValue({ before, after, year }), [form, before, after, year]);
  const options = packs.map((pack) => ({ value: pack.id, label: text(pack.title) }));
  return (
    <Form<Chosen>
      form={form}
      name="contract-portfolio"
      layout="vertical"
      className="desk-filter"
      initialValues={chosen}
      onFinish={(filled) => goTo(ledgerPath('rules', { ...filled, year: filled.year.trim() }))}
    >
      <Form.Item name="before" label={text(TEXTS.before)}>
        <Select options={options} popupMatchSelectWidth={false} />
      </Form.Item>
      <Form.Item name="after" label={text(TEXTS.after)}>
        <Select options={options} popupMatchSelectWidth={false} />
      </Form.Item>
      <Form.Item
        name="year"
        label={text(LEDGER_PAGE_TEXTS.year)}
        rules={[{ pattern: /^\s*\d{4}\s*$/, message: text(LEDGER_PAGE_TEXTS.yearWrong) }]}
      >
        <Input inputMode="numeric" maxLength={4} />
      </Form.Item>
      <Form.Item>
        <Button htmlType="submit">{text(TEXTS.compare)}</Button>
      </Form.Item>
    </Form>
  );
}

/** How far the packs can be relied on. */
function PackList({ packs }: { readonly packs: readonly Pack[] }) {
  const text = useText();
  if (packs.length === 0) return null;
  return (
    <>
      <h3>{text(TEXTS.packs)}</h3>
      <DeskTable
        caption={TEXTS.packs}
        rows={packs}
        keyOf={({ id }) => id}
        columns={[
          {
            words: TEXTS.pack,
            cell: ({ title, id, version }) => (
              <>
                {text(title)}
                <span className="note">{`${id} · ${version}`}</span>
              </>
            ),
          },
          {
            words: TEXTS.status,
            cell: ({ status, byStatus, inForce, effectiveFrom }) => (
              <>
                <span className="tag tag-weak">{text(PACK_STATUS_WORDS[status])}</span>
                {inForce && <span className="tag tag-good">{text(TEXTS.inForce)}</span>}
                {effectiveFrom === null && <span className="tag tag-weak">{text(TEXTS.noStart)}</span>}
                {byStatus.map((each) => (
                  <span key={each.status} className="note">
                    {text(TEXTS.entriesOf(each.entries, PACK_STATUS_WORDS[each.status]))}
                  </span>
                ))}
              </>
            ),
          },
          { words: TEXTS.note, cell: ({ note }) => (note === null ? '' : text(note)) },
        ]}
      />
    </>
  );
}
