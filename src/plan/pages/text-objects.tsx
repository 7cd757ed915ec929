import { pageHref, type Standpoint, sameHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { directionAnchor, industryPath } from '../industry-anchors.ts';
import type { ObjectKind } from '../original-text/mapping.ts';
import { OBJECT_KIND_WORDS, TEXT_TEXTS as TEXTS } from '../text-texts.ts';
import type { TextObject } from '../verbs/text.ts';

/** `target:T1-1` → target, T1-1. */
export function partsOfRef(ref: string): readonly [ObjectKind, string] {
  const at = ref.indexOf(':');
  return [ref.slice(0, at) as ObjectKind, ref.slice(at + 1)];
}

const FUNCTION_PAGES: Readonly<Record<string, string>> = {
  board: '',
  report: 'report/',
  search: 'search/',
  series: 'data/',
  text: 'text/',
};

/** Where an object is shown; null for what has no page of its own. */
export function objectHref(at: Standpoint, { ref, name }: Pick<TextObject, 'ref' | 'name'>): string | null {
  const [kind, id] = partsOfRef(ref);
  const [industry = '', direction = ''] = id.split('/');
  switch (kind) {
    case 'target':
      return pageHref(at, `targets/${id}`);
    case 'industry':
      return pageHref(at, industryPath(id));
    case 'direction':
      return `${pageHref(at, industryPath(industry))}#${directionAnchor(direction)}`;
    case 'task':
      return `${pageHref(at, 'tasks/')}#task-${id}`;
    case 'register':
      return `${pageHref(at, 'registers/')}#${id}`;
    case 'indicator':
      return pageHref(at, 'data/', { text: name.zh });
    case 'place':
      return `${pageHref(at, 'places/')}#${id}`;
    case 'function': {
      const path = FUNCTION_PAGES[id];
      return path === undefined ? null : pageHref(at, path);
    }
    case 'plan':
      return pageHref(at, '');
  }
}

/** The objects of a unit: kind, name, and of a target how it stands. */
export function ObjectLinks({ objects }: { readonly objects: readonly TextObject[] }) {
  const site = useSite();
  const text = useText();
  return (
    <ul className="made-of">
      {objects.map((object) => {
        const { ref, name, stateWords } = object;
        const href = objectHref(site, object);
        return (
          <li key={ref}>
            <small>{text(OBJECT_KIND_WORDS[partsOfRef(ref)[0]])}</small>{' '}
            {href === null ? text(name) : <a href={href}>{text(name)}</a>}
            {stateWords !== undefined && <em>{lastClause(text(stateWords))}</em>}
          </li>
        );
      })}
    </ul>
  );
}

/** 公开数据不足，暂不评价 → 暂不评价: beside a sentence there is room for the verdict, its reason is a click away. */
const lastClause = (words: string) => words.split('，').at(-1);

/** Every object that stands on the text, by kind; each leads to the units it comes from. */
export function ObjectIndex({ objects, counts }: ObjectIndexProps) {
  const site = useSite();
  const text = useText();
  const kinds = [...new Set(objects.map(({ ref }) => partsOfRef(ref)[0]))];
  return (
    <details className="object-index">
      <summary>
        {text(TEXTS.byObject)} <span className="note">{text(TEXTS.byObjectLead)}</span>
      </summary>
      {kinds.map((kind) => {
        const own = objects.flatMap((object, at) => (partsOfRef(object.ref)[0] === kind ? [{ object, at }] : []));
        return (
          <details key={kind}>
            <summary>
              {text(OBJECT_KIND_WORDS[kind], FRAME.gap)}
              <small>{own.length}</small>
            </summary>
            <ul>
              {own.map(({ object: { ref, name }, at }) => (
                <li key={ref}>
                  <a href={sameHref(site, { object: ref, at: null })}>{text(name)}</a> <small>{counts[at]}</small>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </details>
  );
}

interface ObjectIndexProps {
  readonly objects: readonly TextObject[];
  /** How many units each comes from. */
  readonly counts: readonly number[];
}
