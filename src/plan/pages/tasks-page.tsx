import type { OutputOf } from '../../platform/verb.ts';
import { pageHref, sameHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import type { Words } from '../../vocabulary/words.ts';
import { TASK_KIND_WORDS, TASK_TEXTS as TEXTS } from '../task-texts.ts';
import type { showTasks } from '../verbs/tasks.ts';
import { NamedSelect } from './named-select.tsx';
import { TaskEntry } from './task-entry.tsx';

type Tasks = OutputOf<typeof showTasks>;
type Group = Tasks['groups'][number];

const FILTERS = ['industry', 'place', 'target'] as const;

/** 任务: what the plan asks to be done, by kind and programme, each with the targets it serves. */
export function TasksPage({ data }: { readonly data: Tasks }) {
  const { listed, groups } = data;
  const text = useText();
  if (!listed) {
    return (
      <>
        <h1>{text(TEXTS.tasks)}</h1>
        <p>{text(TEXTS.noTasks)}</p>
      </>
    );
  }
  const fitting = groups.filter(({ tasks }) => tasks.length > 0);
  return (
    <>
      <h1>{text(TEXTS.tasks)}</h1>
      <p className="lead">
        <b>{text(countWords(groups))}</b>
        {text({ zh: '。', en: '. ' }, TEXTS.tasksLead)}
      </p>
      <p className="lead">{text(TEXTS.responsible)}</p>
      <KindTabs groups={groups} />
      <FilterForm choices={data.choices} />
      {fitting.length === 0 && <p>{text(TEXTS.noneFits)}</p>}
      {fitting.map((group) => (
        <KindSection key={group.kind} group={group} />
      ))}
    </>
  );
}

/** “24项重点任务，14项…”: side by side, never one number. */
function countWords(groups: readonly Group[]): Words {
  const count = ({ kind, total }: Group) => ({ total, words: TASK_KIND_WORDS[kind] });
  const counts = groups.map(count);
  return {
    zh: counts.map(({ total, words }) => `${words.zh}${total}项`).join('，'),
    en: counts.map(({ total, words }) => `${words.en}: ${total}`).join('; '),
  };
}

function KindTabs({ groups }: { readonly groups: readonly Group[] }) {
  const site = useSite();
  const text = useText();
  const tabs = [
    { kind: null, words: TEXTS.allKinds, total: null },
    ...groups.map(({ kind, total }) => ({ kind, words: TASK_KIND_WORDS[kind], total })),
  ];
  const asked = site.query.kind ?? null;
  return (
    <nav className="tabs" aria-label={text(TEXTS.kinds)}>
      {tabs.map(({ kind, words, total }) => (
        <a key={kind ?? 'all'} href={sameHref(site, { kind })} aria-current={kind === asked ? 'true' : undefined}>
          {text(words)}
          {total !== null && ` ${total}`}
        </a>
      ))}
    </nav>
  );
}

function FilterForm({ choices }: { readonly choices: Tasks['choices'] }) {
  const site = useSite();
  const text = useText();
  const { kind = null } = site.query;
  const targets = choices.targets.map(({ id, name }) => ({
    id,
    name: { zh: `${id} ${name.zh}`, en: `${id} ${name.en}` },
  }));
  return (
    <form className="filter" method="get" action={pageHref({ ...site, asOf: null }, 'tasks/')}>
      {site.asOf !== null && <input type="hidden" name="asOf" value={site.asOf} />}
      {kind !== null && <input type="hidden" name="kind" value={kind} />}
      {choices.industries.length > 0 && (
        <NamedSelect name="industry" label={TEXTS.industry} none={TEXTS.allIndustries} options={choices.industries} />
      )}
      <NamedSelect name="place" label={TEXTS.place} none={TEXTS.allPlaces} options={choices.places} />
      <NamedSelect name="target" label={TEXTS.target} none={TEXTS.allTargets} options={targets} />
      <button type="submit">{text(TEXTS.apply)}</button>
      {FILTERS.some((field) => site.query[field] !== undefined) && (
        <a href={pageHref(site, 'tasks/', { kind })}>{text(TEXTS.clear)}</a>
      )}
    </form>
  );
}

function KindSection({ group: { kind, total, tasks } }: { readonly group: Group }) {
  const text = useText();
  const words = TASK_KIND_WORDS[kind];
  const programmes = [...new Set(tasks.map(({ programme }) => programme.zh))].map((zh) =>
    tasks.filter(({ programme }) => programme.zh === zh),
  );
  const count = tasks.length === total ? String(total) : text(TEXTS.shownOf(tasks.length, total));
  return (
    <section id={kind}>
      <h2>
        {text(words, FRAME.gap)}
        <small>{count}</small>
      </h2>
      {programmes.map((ofProgramme) => {
        const programme = ofProgramme[0]?.programme;
        // A heading that says again what stands right above it says nothing.
        const own = programme !== undefined && programme.zh !== words.zh;
        return (
          <section key={programme?.zh}>
            {own && <h3>{text(programme)}</h3>}
            {ofProgramme.map((task) => (
              <TaskEntry key={task.id} task={task} heading={own ? 'h4' : 'h3'} />
            ))}
          </section>
        );
      })}
    </section>
  );
}
