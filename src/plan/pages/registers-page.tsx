import type { OutputOf } from '../../platform/verb.ts';
import { pageHref } from '../../ui/address.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { TASK_TEXTS as TEXTS } from '../task-texts.ts';
import type { ListedRegister, showRegisters } from '../verbs/tasks.ts';
import { NamedSelect } from './named-select.tsx';
import { PlaceLink } from './place-link.tsx';
import { RegisterTable } from './register-table.tsx';

type Registers = OutputOf<typeof showRegisters>;

/** 名录: bodies and places the plan works with, only those with a source, and how many of the stated total they are. */
export function RegistersPage({ data: { registers, choices } }: { readonly data: Registers }) {
  const site = useSite();
  const text = useText();
  if (choices.registers.length === 0) {
    return (
      <>
        <h1>{text(TEXTS.registers)}</h1>
        <p>{text(TEXTS.noRegisters)}</p>
      </>
    );
  }
  return (
    <>
      <h1>{text(TEXTS.registers)}</h1>
      <p className="lead">{text(TEXTS.registersLead)}</p>
      {site.asOf !== null && <p className="lead">{text(TEXTS.notReplayed)}</p>}
      <FilterForm choices={choices} />
      {registers.map((register) => (
        <RegisterSection key={register.id} register={register} />
      ))}
    </>
  );
}

function FilterForm({ choices }: { readonly choices: Registers['choices'] }) {
  const site = useSite();
  const text = useText();
  return (
    <form className="filter" method="get" action={pageHref({ ...site, asOf: null }, 'registers/')}>
      {site.asOf !== null && <input type="hidden" name="asOf" value={site.asOf} />}
      <NamedSelect name="register" label={TEXTS.register} none={TEXTS.allRegisters} options={choices.registers} />
      <NamedSelect name="place" label={TEXTS.place} none={TEXTS.allPlaces} options={choices.places} />
      <button type="submit">{text(TEXTS.apply)}</button>
      {(site.query.register ?? site.query.place) !== undefined && (
        <a href={pageHref(site, 'registers/')}>{text(TEXTS.clear)}</a>
      )}
    </form>
  );
}

function RegisterSection({ register }: { readonly register: ListedRegister }) {
  const { id, name, note, total, weak, classes, entries } = register;
  const site = useSite();
  const text = useText();
  const filtered = site.query.place !== undefined;
  return (
    <section id={id} className="register-section">
      <h2>{text(name)}</h2>
      <Totals register={register} />
      {total > 0 && (
        <p className="note">
          {classes.map((one) => `${text(one.name)} ${one.count}`).join(' · ')}
          {weak > 0 && text({ zh: '；', en: ';' }, TEXTS.weakOfAll(weak))}
        </p>
      )}
      {note !== null && <p className="register-note">{text(note)}</p>}
      {filtered && total > 0 && (
        <p>{text(entries.length === 0 ? TEXTS.noneInPlace : TEXTS.inPlace(entries.length, total))}</p>
      )}
      {entries.length > 0 && <RegisterTable entries={entries} caption={text(name)} />}
    </section>
  );
}

/** The totals the plan states against what is named here, each with the words of the plan. */
function Totals({ register: { stated, total } }: { readonly register: ListedRegister }) {
  const text = useText();
  if (stated.length === 0) return <p>{text(total === 0 ? TEXTS.empty : TEXTS.noStatedTotal(total))}</p>;
  const wordings = [...new Map(stated.map(({ wording }) => [wording.quote, wording])).values()];
  return (
    <>
      <ul className="register-totals">
        {stated.map((one) => (
          <li key={one.class?.zh ?? ''}>
            {text(TEXTS.statedTotal(one.value, text(one.unit), one.class === null ? null : text(one.class), one.named))}
          </li>
        ))}
      </ul>
      {wordings.map(({ quote, place }) => (
        <p key={quote} className="register-quote">
          <q className="quote">
            <Chinese>{quote}</Chinese>
          </q>{' '}
          <PlaceLink place={place} />
        </p>
      ))}
    </>
  );
}
