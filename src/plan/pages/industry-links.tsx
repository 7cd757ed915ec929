import { TEXTS as FIGURES } from '../../figures/texts.ts';
import type { OutputOf } from '../../platform/verb.ts';
import { pageHref } from '../../ui/address.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { dayWords } from '../../vocabulary/day-words.ts';
import { INDUSTRY } from '../industry-texts.ts';
import { TEXTS, TYPE_WORDS } from '../texts.ts';
import type { showIndustry } from '../verbs/industries.ts';
import { REASONS } from '../verdict-states.ts';
import { PlaceLink } from './place-link.tsx';
import { StateLabel } from './state-mark.tsx';

type Sheet = OutputOf<typeof showIndustry>;

/** The tasks whose catalogue entry names the industry. */
export function IndustryTasks({ data: { tasks } }: { readonly data: Sheet }) {
  const site = useSite();
  const text = useText();
  return (
    <section id="tasks">
      <h2>{text(INDUSTRY.tasks)}</h2>
      {tasks.length === 0 && <p>{text(INDUSTRY.noTasks)}</p>}
      <ul className="task-list">
        {tasks.map(({ id, name, place, programme, summary }) => (
          <li key={id}>
            <a href={`${pageHref(site, 'tasks/')}#task-${id}`}>{text(name)}</a>
            <span className="note">
              {text(programme)} · <PlaceLink place={place} />
            </span>
            <p>{text(summary)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The targets served by those tasks, as they stand on the day. */
export function IndustryTargets({ data: { targets, tasks: naming } }: { readonly data: Sheet }) {
  const site = useSite();
  const text = useText();
  const taskNames = new Map(naming.map(({ id, name }) => [id, name]));
  if (targets.length === 0) return null;
  return (
    <section id="targets">
      <h2>{text(INDUSTRY.targets)}</h2>
      <p>{text(INDUSTRY.targetsLead)}</p>
      <table className="stack">
        <caption className="unseen">{text(INDUSTRY.targets)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(TEXTS.targets)}</th>
            <th scope="col">{text(TEXTS.verdict)}</th>
            <th scope="col">{text(INDUSTRY.throughTask)}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map(({ id, type, name, state, stateWords, reason, tasks }) => (
            <tr key={id}>
              <th scope="row">
                <a href={pageHref(site, `targets/${id}`)}>
                  <span className="target-id">{id}</span> {text(name)}
                </a>
                <span className="note">{text(TYPE_WORDS[type])}</span>
              </th>
              <td>
                <StateLabel state={state} words={stateWords} />
                {reason !== null && <span className="note">{text(REASONS[reason])}</span>}
              </td>
              <td data-label={text(INDUSTRY.throughTask)}>
                {tasks.map((task, index) => (
                  <span key={task}>
                    {index > 0 && text(FRAME.list)}
                    <a href={`${pageHref(site, 'tasks/')}#task-${task}`}>
                      {text(taskNames.get(task) ?? INDUSTRY.taskName)}
                    </a>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Bodies of the registers whose source names the industry. */
export function IndustryRegisters({ data: { registers } }: { readonly data: Sheet }) {
  const text = useText();
  if (registers.length === 0) return null;
  return (
    <section id="registers">
      <h2>{text(INDUSTRY.registers)}</h2>
      {registers.map((register) => (
        <RegisterTable key={register.id} register={register} />
      ))}
    </section>
  );
}

function RegisterTable({ register }: { readonly register: Sheet['registers'][number] }) {
  const site = useSite();
  const text = useText();
  const { id, name, entries } = register;
  return (
    <table className="stack">
      <caption>
        <a href={`${pageHref(site, 'registers/')}#${id}`}>{text(name)}</a>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text(INDUSTRY.registerEntry)}</th>
          <th scope="col">{text(INDUSTRY.registerClass)}</th>
          <th scope="col">{text(INDUSTRY.registerSource)}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ name: chinese, nameEn, class: classWords, source, date, quality }) => (
          <tr key={chinese}>
            <th scope="row">
              {site.language === 'en' && nameEn !== undefined ? nameEn : <Chinese>{chinese}</Chinese>}
            </th>
            <td>{text(classWords)}</td>
            <td>
              <Chinese>{source}</Chinese>
              {date !== undefined && <span className="note">{text(dayWords(date))}</span>}
              {quality === 'weak' && <span className="tag tag-weak">{text(FIGURES.weak)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
