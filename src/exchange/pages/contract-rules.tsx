import { sameHref } from '../../ui/address.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import { displayDecimal, parseDecimal } from '../../vocabulary/decimal.ts';
import { PACK_STATUS_WORDS } from '../../vocabulary/pack-status.ts';
import type { Words } from '../../vocabulary/words.ts';
import { EFFECTS, NEEDED, CONTRACT_METHOD as TEXTS } from '../contract-method-texts.ts';
import { ColumnHeads } from './column-heads.tsx';
import type { ContractMethod, MethodPack } from './contract-entries.tsx';

/** Every file of rules with its days, its status and what its entries rest on. */
export function RuleTable({ data: { packs, calendars, form } }: { readonly data: ContractMethod }) {
  const text = useText();
  return (
    <table className="stack">
      <caption className="unseen">{text(TEXTS.rules)}</caption>
      <ColumnHeads of={[TEXTS.rule, TEXTS.inUse, TEXTS.entries]} />
      <tbody>
        {packs.map((pack) => (
          <tr key={pack.id}>
            <th scope="row">
              {text(pack.title)}
              <Version of={pack} />
              {pack.note !== null && <span className="note">{text(pack.note)}</span>}
            </th>
            <td data-label={text(TEXTS.inUse)}>
              <Days of={pack} />
            </td>
            <td>
              <ul className="plain">
                {pack.byStatus.map(({ status, entries }) => (
                  <li key={status}>{text(TEXTS.count(entries, PACK_STATUS_WORDS[status]))}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
        {calendars.map((calendar) => (
          <tr key={calendar.id}>
            <th scope="row">
              {text(TEXTS.calendar)}
              <Version of={calendar} />
            </th>
            <td data-label={text(TEXTS.inUse)}>
              {calendar.from !== null && calendar.to !== null && text(TEXTS.years(calendar.from, calendar.to))}
            </td>
            <td data-label={text(TEXTS.source)}>
              <Chinese>{calendar.source}</Chinese>
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            {text(form.title)}
            <Version of={form} />
            <span className="note">{text(form.note)}</span>
          </th>
          <td />
          <td>{text(TEXTS.fields(form.fields.length))}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Version({ of: { version, status } }: { readonly of: Pick<MethodPack, 'version' | 'status'> }) {
  const text = useText();
  return (
    <span className="note">
      {text(TEXTS.version(version))} · {text(PACK_STATUS_WORDS[status])}
    </span>
  );
}

function Days({ of: { effectiveFrom: from, effectiveTo: to, inForce } }: { readonly of: MethodPack }) {
  const text = useText();
  if (from === null) return text(TEXTS.undated);
  const days: readonly Words[] = [TEXTS.from(dayWords(from)), ...(to === null ? [] : [TEXTS.to(dayWords(to))])];
  return (
    <>
      {text(...days)} {inForce && <span className="tag">{text(TEXTS.inForce)}</span>}
    </>
  );
}

/** The packs to choose from, as links. */
export function PackTabs({ data: { packs, shown } }: { readonly data: ContractMethod }) {
  const site = useSite();
  const text = useText();
  return (
    <nav className="tabs" aria-label={text(TEXTS.packs)}>
      {packs
        .filter(({ subject }) => subject === 'contracts')
        .map(({ id, title }) => (
          <a
            key={id}
            href={`${sameHref(site, { pack: id })}#types`}
            aria-current={id === shown.id ? 'true' : undefined}
          >
            {text(title)}
          </a>
        ))}
    </nav>
  );
}

/** The example, step by step, as the engine reckoned it. */
export function WorkedExample({ example: { words, amounts } }: { readonly example: ContractMethod['example'] }) {
  const text = useText();
  const shown = (amount: string | null) => {
    const decimal = parseDecimal(amount ?? '');
    return decimal === null ? null : displayDecimal(decimal, 4);
  };
  const technical = shown(amounts.technical);
  return (
    <>
      <p>{text(words)}</p>
      <p>
        <b>{text(technical === null ? TEXTS.notTold : TEXTS.technical(technical))}</b>
      </p>
      <table className="stack">
        <caption className="unseen">{text(TEXTS.example)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(TEXTS.step)}</th>
            <th scope="col">{text(TEXTS.effect)}</th>
            <th scope="col" className="number">
              {text(TEXTS.yuan)}
            </th>
            <th scope="col">{text(TEXTS.article)}</th>
          </tr>
        </thead>
        <tbody>
          {amounts.steps.map(({ what, effect, amount, article }) => (
            <tr key={what.en}>
              <th scope="row">{text(what)}</th>
              <td data-label={text(TEXTS.effect)}>{text(EFFECTS[effect])}</td>
              <td className="number" data-label={text(TEXTS.yuan)}>
                {shown(amount)}
              </td>
              <td data-label={text(TEXTS.article)}>{article === null ? '—' : text(article)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {amounts.questions.map(({ code, why }) => (
        <p key={code}>{text(why)}</p>
      ))}
      <p className="note">{text(TEXTS.exampleNote)}</p>
    </>
  );
}

/** What the registration form asks for, and what that rests on. */
export function FormTable({ form }: { readonly form: ContractMethod['form'] }) {
  const text = useText();
  return (
    <table className="stack">
      <caption className="unseen">{text(TEXTS.form)}</caption>
      <ColumnHeads of={[TEXTS.field, TEXTS.status, TEXTS.needed]} />
      <tbody>
        {form.fields.map(({ id, label, status, needed, neededStatus }) => (
          <tr key={id}>
            <th scope="row">{text(label)}</th>
            <td data-label={text(TEXTS.status)}>{text(PACK_STATUS_WORDS[status])}</td>
            <td data-label={text(TEXTS.needed)}>
              {text(NEEDED[needed])}
              <span className="note">{text(PACK_STATUS_WORDS[neededStatus])}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
