import type { Industry } from '../../registry/industry.ts';
import type { Synonym } from '../../registry/synonym.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { termAnchor } from '../industry-anchors.ts';
import { figuresOf } from '../industry-contents.ts';
import { COMPARATOR_WORDS, INDUSTRY, ORIGIN_WORDS, SYNONYM_WORDS } from '../industry-texts.ts';

/** Technical figures written inside the directions, as written and as read. */
export function IndustryFigures({ industry }: { readonly industry: Industry }) {
  const { language } = useSite();
  const text = useText();
  const figures = figuresOf(industry);
  if (figures.length === 0) return null;
  return (
    <section id="technical-figures">
      <h2>{text(INDUSTRY.figures)}</h2>
      <p>{text(INDUSTRY.figuresLead)}</p>
      <table className="stack">
        <caption className="unseen">{text(INDUSTRY.figures)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(INDUSTRY.figureOf)}</th>
            <th scope="col">{text(INDUSTRY.property)}</th>
            <th scope="col">{text(INDUSTRY.asWritten)}</th>
            <th scope="col">{text(INDUSTRY.comparator)}</th>
            <th scope="col" className="number">
              {text(INDUSTRY.value)}
            </th>
            <th scope="col">{text(INDUSTRY.unit)}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ term, property, quote, comparator, value, unit }) => (
            <tr key={`${term.name} ${quote} ${value} ${unit}`}>
              <th scope="row">
                <a href={`#${termAnchor(term.name)}`}>{language === 'zh' ? term.name : term.nameEn}</a>
              </th>
              <td data-label={text(INDUSTRY.property)}>{text(property)}</td>
              <td data-label={text(INDUSTRY.asWritten)}>
                <q>
                  <Chinese>{quote}</Chinese>
                </q>
              </td>
              <td data-label={text(INDUSTRY.comparator)}>{text(COMPARATOR_WORDS[comparator])}</td>
              <td className="number" data-label={text(INDUSTRY.value)}>
                {value}
              </td>
              <td data-label={text(INDUSTRY.unit)}>
                <Chinese>{unit}</Chinese>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A longer table than this is folded: it is for looking up. */
const SHOWN_OPEN = 15;

/** Other ways to write the names of an industry, and who says that they are the same. */
export function IndustrySynonyms({ synonyms }: { readonly synonyms: readonly Synonym[] }) {
  const text = useText();
  if (synonyms.length === 0) return null;
  return (
    <section id="synonyms">
      <h2>{text(INDUSTRY.synonyms)}</h2>
      <p>{text(INDUSTRY.synonymsLead)}</p>
      <details open={synonyms.length <= SHOWN_OPEN}>
        <summary>{text(INDUSTRY.synonymCount(synonyms.length))}</summary>
        <SynonymTable synonyms={synonyms} />
      </details>
    </section>
  );
}

function SynonymTable({ synonyms }: { readonly synonyms: readonly Synonym[] }) {
  const text = useText();
  return (
    <table className="stack">
      <caption className="unseen">{text(INDUSTRY.synonyms)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(INDUSTRY.form)}</th>
          <th scope="col">{text(INDUSTRY.standsFor)}</th>
          <th scope="col">{text(INDUSTRY.kind)}</th>
          <th scope="col">{text(INDUSTRY.origin)}</th>
        </tr>
      </thead>
      <tbody>
        {synonyms.map(({ form, of, kind, origin, source }) => (
          <tr key={form}>
            <th scope="row">
              <Chinese>{form}</Chinese>
            </th>
            <td data-label={text(INDUSTRY.standsFor)}>
              <Chinese>{of}</Chinese>
            </td>
            <td data-label={text(INDUSTRY.kind)}>{text(SYNONYM_WORDS[kind])}</td>
            <td data-label={text(INDUSTRY.origin)}>
              {text(ORIGIN_WORDS[origin])}
              {source !== undefined && (
                <span className="note">
                  <Chinese>{source}</Chinese>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
