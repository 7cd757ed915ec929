import type { ReactNode } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { sameHref } from '../../ui/address.ts';
import { CommandBlock } from '../../ui/command-block.tsx';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import { unitId } from '../original-text/places.ts';
import { ASIDE_WORDS, OBJECT_KIND_WORDS, TEXT_TEXTS as TEXTS } from '../text-texts.ts';
import type { ShownSection, showText } from '../verbs/text.ts';
import { ObjectIndex, objectHref, partsOfRef } from './text-objects.tsx';
import { depthOf, TextSection, UnitRow, useSectionTitle } from './text-section.tsx';

type Text = OutputOf<typeof showText>;

/** 原文: the text of the plan unit by unit, each beside what was made of it; without a text, the quotes held. */
export function TextPage({ data }: { readonly data: Text }) {
  const { loaded, sections, objects, at, object } = data;
  const text = useText();
  const hits = new Set([...(at?.units ?? []), ...(object?.units ?? [])]);
  const counts = objects.map((_, position) =>
    sections.reduce((sum, { units }) => sum + units.filter((unit) => unit.objects.includes(position)).length, 0),
  );
  return (
    <>
      <h1>{text(TEXTS.title)}</h1>
      <p className="lead">
        {text(TEXTS.lead)}
        {loaded !== null && (
          <span className="note">{text(TEXTS.source(loaded.fileName, loaded.format, text(dayWords(loaded.day))))}</span>
        )}
      </p>
      {loaded === null ? <NotLoaded data={data} /> : <Counts data={data} />}
      <PlaceAsked data={data} />
      <ObjectAsked data={data} />
      <div className="text-columns">
        <div className="text-side">
          <ObjectIndex objects={objects} counts={counts} />
          <SectionTree sections={sections} />
        </div>
        <div className="text-body" id="full-text">
          {sections.map((section) => (
            <TextSection key={section.id} section={section} objects={objects} hits={hits} />
          ))}
        </div>
      </div>
    </>
  );
}

function NotLoaded({ data: { command, mappings, sections } }: { readonly data: Text }) {
  const text = useText();
  const quotes = sections.reduce((sum, { units }) => sum + units.length, 0);
  return (
    <section className="supply">
      <h2>{text(TEXTS.notLoaded)}</h2>
      <p>
        {text(TEXTS.notLoadedLead, ...(mappings > 0 ? [TEXTS.heldMappings(mappings)] : []), TEXTS.heldQuotes(quotes))}
      </p>
      <p>{text(TEXTS.howToLoad)}</p>
      <CommandBlock command={command} />
    </section>
  );
}

/** How many units there are, and what became of them. */
function Counts({ data: { sections, mappings } }: { readonly data: Text }) {
  const text = useText();
  const units = sections.flatMap((section) => section.units);
  const mapped = units.filter(({ objects }) => objects.length > 0).length;
  const reasons = (Object.keys(ASIDE_WORDS) as (keyof typeof ASIDE_WORDS)[])
    .map((aside) => ({ aside, count: units.filter((unit) => unit.aside === aside).length }))
    .filter(({ count }) => count > 0);
  const without = reasons.reduce((sum, { count }) => sum + count, 0);
  const unmapped = units.length - mapped - without;
  return (
    <>
      <dl className="facts text-counts">
        <div>
          <dt>{text(TEXTS.units)}</dt>
          <dd>{units.length}</dd>
        </div>
        <div>
          <dt>{text(TEXTS.withObjects)}</dt>
          <dd>{mapped}</dd>
        </div>
        <div>
          <dt>{text(TEXTS.without)}</dt>
          <dd>
            {without}
            {reasons.length > 0 && (
              <span className="note">
                {reasons
                  .map(({ aside, count }) => `${text(ASIDE_WORDS[aside])} ${count}`)
                  .join(text({ zh: '；', en: '; ' }))}
              </span>
            )}
          </dd>
        </div>
        {unmapped > 0 && mappings > 0 && (
          <div>
            <dt>{text(TEXTS.unmapped)}</dt>
            <dd>
              {unmapped} <span className="note">{text(TEXTS.unmappedNote)}</span>
            </dd>
          </div>
        )}
      </dl>
      {mappings === 0 && <p>{text(TEXTS.noMap)}</p>}
    </>
  );
}

/** The place the address asks for, before the whole text. */
function PlaceAsked({ data }: { readonly data: Text }) {
  const { at, loaded } = data;
  const site = useSite();
  const text = useText();
  if (at === null) return null;
  if (at.units.length > 0) {
    const title = (
      <>
        {text(TEXTS.here)}
        <Chinese>{at.asked}</Chinese>
      </>
    );
    return <Excerpt title={title} units={at.units} data={data} />;
  }
  return (
    <p className="text-asked">
      {text(loaded === null ? TEXTS.noPlaceHeld(at.asked) : TEXTS.noPlace(at.asked))}{' '}
      {at.nearest !== null && <a href={sameHref(site, { at: at.nearest })}>{text(TEXTS.nearest(at.nearest))}</a>}
    </p>
  );
}

/** The object the address asks for, and the units it comes from. */
function ObjectAsked({ data }: { readonly data: Text }) {
  const { object } = data;
  const site = useSite();
  const text = useText();
  if (object === null) return null;
  const href = objectHref(site, object);
  const title = text(OBJECT_KIND_WORDS[partsOfRef(object.ref)[0]], { zh: ' ', en: '' }, object.name);
  return (
    <Excerpt title={title} units={object.units} data={data}>
      <p>
        {text(object.units.length > 0 ? TEXTS.comesFrom : TEXTS.comesFromNone)}{' '}
        {href !== null && <a href={href}>{text(TEXTS.toObject)}</a>}
      </p>
    </Excerpt>
  );
}

interface ExcerptProps {
  readonly title: ReactNode;
  readonly units: readonly string[];
  readonly data: Text;
  readonly children?: ReactNode;
}

function Excerpt({ title, units, data: { sections, objects }, children }: ExcerptProps) {
  const site = useSite();
  const text = useText();
  const wanted = new Set(units);
  return (
    <section className="text-asked">
      <h2>
        {title} <a href={sameHref(site, { at: null, object: null })}>{text(TEXTS.clear)}</a>
      </h2>
      {children}
      {sections.map(({ id, units: all }) => {
        const own = all.flatMap((unit, index) =>
          wanted.has(unitId(id, index)) ? [{ unit, id: unitId(id, index) }] : [],
        );
        if (own.length === 0) return null;
        return (
          <div key={id}>
            <p className="text-place">
              <a href={`#${encodeURIComponent(id)}`}>
                <Chinese>{id}</Chinese>
              </a>
            </p>
            {own.map(({ unit, id: unitOwn }) => (
              <UnitRow
                key={unitOwn}
                id={`asked ${unitOwn}`.replaceAll(' ', '-')}
                unit={unit}
                isHit={false}
                objects={unit.objects.flatMap((position) => objects[position] ?? [])}
              />
            ))}
          </div>
        );
      })}
    </section>
  );
}

/** The sections, a link each, as deep as they stand. */
function SectionTree({ sections }: { readonly sections: readonly ShownSection[] }) {
  const text = useText();
  const titleOf = useSectionTitle();
  return (
    <details className="text-tree">
      <summary>{text(TEXTS.sections)}</summary>
      <nav aria-label={text(TEXTS.sections)}>
        <ol>
          {sections.map((section) => {
            const { id, units } = section;
            const { name, isPlan } = titleOf(section);
            const own = units[0]?.kind === 'quote' && name !== id ? `${id} ${name}` : name;
            return (
              <li key={id} className={`depth-${depthOf(id)}`}>
                <a href={`#${encodeURIComponent(id)}`} lang={isPlan ? 'zh-CN' : undefined}>
                  {own}
                </a>
              </li>
            );
          })}
        </ol>
      </nav>
    </details>
  );
}
