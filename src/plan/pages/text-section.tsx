import { useSite, useText } from '../../ui/site.tsx';
import { unitId } from '../original-text/places.ts';
import { ASIDE_WORDS, TEXT_TEXTS as TEXTS } from '../text-texts.ts';
import type { ShownSection, ShownUnit, TextObject } from '../verbs/text.ts';
import { ObjectLinks } from './text-objects.tsx';

type Heading = 'h2' | 'h3' | 'h4';

/** How deep a section stands: 三 · 三（一） · 三（一）4, a box, a table. */
export function depthOf(id: string): 0 | 1 | 2 {
  if (!/^\p{Script=Han}/u.test(id) || /^(?:专栏|表)/u.test(id)) return 2;
  return !id.includes('（') ? (/\d/u.test(id) ? 2 : 0) : id.endsWith('）') ? 1 : 2;
}

/** The name of a section for a reader: its heading, or what stands for it. */
export function useSectionTitle(): (section: Pick<ShownSection, 'id' | 'title'>) => { name: string; isPlan: boolean } {
  const text = useText();
  return ({ id, title }) => {
    if (id === '文首') return { name: text(TEXTS.front), isPlan: false };
    if (id === '文末') return { name: text(TEXTS.end), isPlan: false };
    return { name: title ?? id, isPlan: true };
  };
}

interface SectionProps {
  readonly section: ShownSection;
  readonly objects: readonly TextObject[];
  readonly hits: ReadonlySet<string>;
}

/** One section: its heading, what all of it was made into, then unit by unit. */
export function TextSection({ section, objects, hits }: SectionProps) {
  const { id, units } = section;
  const [first] = units;
  const text = useText();
  const { name, isPlan } = useSectionTitle()(section);
  const isQuoted = first?.kind === 'quote';
  const depth = depthOf(id);
  // Of quotes only some sections are there, so that their headings stand side by side.
  const Title: Heading = isQuoted ? 'h2' : (['h2', 'h3', 'h4'] as const)[depth];
  const isHeaded = first?.kind === 'heading';
  const shared = sharedObjects(section);
  const headed = isHeaded ? first.objects.filter((object) => !shared.includes(object)) : [];
  const of = (positions: readonly number[]) => positions.flatMap((at) => objects[at] ?? []);
  const rows = units.flatMap((unit, index) => (isHeaded && index === 0 ? [] : [{ unit, id: unitId(id, index) }]));
  return (
    <section id={id} className={`text-section${isHeaded && hits.has(unitId(id, 0)) ? ' hit' : ''}`}>
      <div className="unit">
        <Title className={`depth-${isQuoted ? 2 : depth}`} lang={isPlan ? 'zh-CN' : undefined}>
          {isQuoted && isPlan && name !== id ? `${id} ${name}` : name}
        </Title>
        <div className="made">
          {shared.length > 0 && (
            <>
              <span className="note">{text(TEXTS.wholeSection)}</span>
              <ObjectLinks objects={of(shared)} />
            </>
          )}
          {headed.length > 0 && <ObjectLinks objects={of(headed)} />}
          {isHeaded && <Note unit={first} />}
        </div>
      </div>
      {rows.some(({ unit }) => unit.kind === 'row') && <TextTable rows={rows} objects={objects} hits={hits} />}
      {rows
        .filter(({ unit }) => unit.kind !== 'row')
        .map(({ unit, id: own }) => {
          const extra = unit.objects.filter((object) => !shared.includes(object));
          const isShared = shared.length > 0 && unit.objects.length > 0 && extra.length === 0;
          return (
            <UnitRow key={own} id={own} unit={unit} isHit={hits.has(own)} objects={of(extra)} isShared={isShared} />
          );
        })}
    </section>
  );
}

/** What every unit of a section is mapped to, headings and asides left out, where there are several. */
function sharedObjects({ units }: ShownSection): readonly number[] {
  const mapped = units.filter(({ kind, objects }) => kind === 'sentence' && objects.length > 0);
  const [first, ...others] = mapped;
  if (first === undefined || others.length === 0) return [];
  return first.objects.filter((object) => others.every(({ objects }) => objects.includes(object)));
}

interface UnitRowProps {
  readonly id: string;
  readonly unit: ShownUnit;
  readonly isHit: boolean;
  readonly objects: readonly TextObject[];
  readonly isShared?: boolean;
}

export function UnitRow({ id, unit, isHit, objects, isShared = false }: UnitRowProps) {
  const text = useText();
  return (
    <div id={id} className={`unit unit-${unit.kind}${isHit ? ' hit' : ''}`}>
      <p lang="zh-CN">{unit.text.replaceAll('\t', '\u3000')}</p>
      <div className="made">
        {objects.length > 0 && <ObjectLinks objects={objects} />}
        {isShared && <span className="note">{text(TEXTS.sameAsSection)}</span>}
        <Note unit={unit} />
      </div>
    </div>
  );
}

/** Why nothing was made of a unit, and what else is to be said of it. */
function Note({ unit: { kind, objects, aside, note } }: { readonly unit: ShownUnit }) {
  const text = useText();
  if (aside === 'heading' && kind !== 'quote' && note === undefined) return null;
  return (
    <>
      {aside !== undefined && <span className="aside-reason">{text(ASIDE_WORDS[aside])}</span>}
      {aside === undefined && objects.length === 0 && <span className="aside-reason">{text(TEXTS.unmapped)}</span>}
      {note !== undefined && <span className="note">{text(note)}</span>}
    </>
  );
}

interface TextTableProps {
  readonly rows: readonly { readonly unit: ShownUnit; readonly id: string }[];
  readonly objects: readonly TextObject[];
  readonly hits: ReadonlySet<string>;
}

/** Characters of a cell that are kept on one line. */
const MOST_UNBROKEN = 8;

/** The rows of a table of the plan, with what was made of each in a column of its own. */
function TextTable({ rows, objects, hits }: TextTableProps) {
  const text = useText();
  const { language } = useSite();
  const [head, ...body] = rows.filter(({ unit }) => unit.kind === 'row');
  const cells = ({ text: line }: ShownUnit) =>
    line.split('\t').map((cell, column) => ({ cell, key: `${column} ${cell}` }));
  return (
    <table className="text-rows stack" lang={language === 'zh' ? undefined : 'zh-CN'}>
      {head !== undefined && (
        <thead>
          <tr id={head.id}>
            {cells(head.unit).map(({ cell, key }) => (
              <th key={key} scope="col">
                {cell}
              </th>
            ))}
            <th scope="col" lang={language === 'zh' ? undefined : 'en'}>
              {text(TEXTS.madeOf)}
            </th>
          </tr>
        </thead>
      )}
      <tbody>
        {body.map(({ unit, id }) => (
          <tr key={id} id={id} className={hits.has(id) ? 'hit' : undefined}>
            {cells(unit).map(({ cell, key }) => (
              <td key={key} className={cell.length <= MOST_UNBROKEN ? 'short' : undefined}>
                {cell}
              </td>
            ))}
            <td lang={language === 'zh' ? undefined : 'en'}>
              <ObjectLinks objects={unit.objects.flatMap((at) => objects[at] ?? [])} />
              <Note unit={unit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
