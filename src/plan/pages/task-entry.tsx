import type { ReactNode } from 'react';
import { pageHref } from '../../ui/address.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { TASK_TEXTS as TEXTS } from '../task-texts.ts';
import type { TaskCard, TaskTarget } from '../verbs/tasks.ts';
import { PlaceLink } from './place-link.tsx';
import { StateLabel } from './state-mark.tsx';

/** One task: the gist and the wording on one side, what it is tied to on the other. */
export function TaskEntry({ task, heading: Heading }: { readonly task: TaskCard; readonly heading: 'h3' | 'h4' }) {
  const { id, name, place, summary, wording } = task;
  const site = useSite();
  const text = useText();
  return (
    <article className="task" id={`task-${id}`}>
      <div>
        <Heading>
          <PlaceLink place={place} /> {text(name)}
        </Heading>
        <p>{text(summary)}</p>
        <details>
          <summary>{text(TEXTS.wording(wording.length))}</summary>
          <ul className="task-wording">
            {wording.map(({ quote, place: where }) => (
              <li key={quote}>
                <q className="quote">
                  <Chinese>{quote}</Chinese>
                </q>{' '}
                <PlaceLink place={where} />
              </li>
            ))}
          </ul>
        </details>
      </div>
      <dl className="task-ties">
        <Tie of={TEXTS.targets}>
          {task.targets.map((target) => (
            <TargetTie key={target.id} target={target} />
          ))}
          {task.noTarget !== null && <span className="no-target">{text(task.noTarget)}</span>}
        </Tie>
        <LinkTie of={TEXTS.industries} all={task.industries} href={(one) => pageHref(site, `industries/${one}`)} />
        <LinkTie of={TEXTS.places} all={task.places} href={(one) => pageHref(site, 'tasks/', { place: one })} />
        {task.bodies.length > 0 && (
          <Tie of={TEXTS.bodies}>
            {bodiesByQuote(task.bodies).map(([quote, bodies]) => (
              <span className="task-body" key={quote}>
                {bodies.map(({ name: body }) => text(body)).join(text({ zh: '、', en: '; ' }))}
                <q className="quote">
                  <Chinese>{quote}</Chinese>
                </q>
              </span>
            ))}
          </Tie>
        )}
        <LinkTie of={TEXTS.inRegisters} all={task.registers} href={(one) => `${pageHref(site, 'registers/')}#${one}`} />
      </dl>
    </article>
  );
}

/** Bodies that one phrase names together stand above it together. */
function bodiesByQuote(bodies: TaskCard['bodies']) {
  const quotes = [...new Set(bodies.map(({ wording }) => wording.quote))];
  return quotes.map((quote) => [quote, bodies.filter(({ wording }) => wording.quote === quote)] as const);
}

function TargetTie({ target }: { readonly target: TaskTarget }) {
  const { id, name, stated, state, stateWords, reasonWords } = target;
  const site = useSite();
  const text = useText();
  return (
    <span className="task-target">
      <a href={pageHref(site, `targets/${id}`)}>
        {id} {text(name)}
      </a>
      {state !== null && stateWords !== null && <StateLabel state={state} words={stateWords} />}
      <span className="note">
        {[text(stated ? TEXTS.statedHere : TEXTS.served), reasonWords === null ? null : text(reasonWords)]
          .filter((part) => part !== null)
          .join(text({ zh: '；', en: '; ' }))}
      </span>
    </span>
  );
}

function Tie({ of, children }: { readonly of: Words; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{useText()(of)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LinkTie(props: {
  readonly of: Words;
  readonly all: readonly { readonly id: string; readonly name: Words }[];
  readonly href: (id: string) => string;
}) {
  const text = useText();
  if (props.all.length === 0) return null;
  return (
    <Tie of={props.of}>
      <ul className="task-links">
        {props.all.map(({ id, name }) => (
          <li key={id}>
            <a href={props.href(id)}>{text(name)}</a>
          </li>
        ))}
      </ul>
    </Tie>
  );
}
