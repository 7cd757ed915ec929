import type { Direction, Industry, Term } from '../../registry/industry.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { anchoredTerms, directionAnchor, fieldAnchor, termAnchor, termKey } from '../industry-anchors.ts';
import { INDUSTRY, TERM_WORDS } from '../industry-texts.ts';
import { PlaceLink } from './place-link.tsx';

/** Every direction of an industry down to the names the plan writes, each with an anchor to land on. */
export function IndustryDirections({ industry }: { readonly industry: Industry }) {
  const text = useText();
  const anchored = anchoredTerms(industry);
  return (
    <section id="directions">
      <h2>{text(INDUSTRY.directions)}</h2>
      {industry.directions.map((direction) => (
        <section key={direction.id} id={directionAnchor(direction.id)} className="direction">
          <h3>
            {text(direction.name)}{' '}
            <small>
              <PlaceLink place={direction.place} />
            </small>
          </h3>
          <Fields direction={direction} anchored={anchored} />
        </section>
      ))}
    </section>
  );
}

function Fields({ direction, anchored }: { readonly direction: Direction; readonly anchored: ReadonlySet<string> }) {
  const text = useText();
  return (
    <dl className="fields">
      {direction.fields.map((field) => (
        <div key={field.id} id={fieldAnchor(direction.id, field.id)}>
          <dt>{text(field.name)}</dt>
          <dd>
            <ul className="terms">
              {field.terms.map((term) => (
                <TermItem
                  key={term.name}
                  term={term}
                  anchor={anchored.has(termKey(direction.id, field.id, term.name)) ? termAnchor(term.name) : undefined}
                />
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The name as the plan writes it beside the English one; in English the other way round. */
function TermItem({ term, anchor }: { readonly term: Term; readonly anchor: string | undefined }) {
  const { language } = useSite();
  const text = useText();
  const { name, nameEn, kind, figures } = term;
  return (
    <li id={anchor}>
      {language === 'zh' ? (
        <>
          <b>{name}</b> <span lang="en">{nameEn}</span>
        </>
      ) : (
        <>
          <b>{nameEn}</b> <Chinese>{name}</Chinese>
        </>
      )}{' '}
      <span className="term-kind">{text(TERM_WORDS[kind])}</span>
      {figures.length > 0 && (
        <a className="term-figures" href="#technical-figures">
          {text(INDUSTRY.figuresOf(figures.length))}
        </a>
      )}
    </li>
  );
}
