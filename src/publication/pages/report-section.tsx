import type { ReactNode } from 'react';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { PAGE_TEXTS as TEXTS } from '../page-texts.ts';
import type { PrintedBlock, PrintedSection } from '../printed-report.ts';

/** A part of the report under its heading. */
export function ReportSection({ section: { id, level, title, blocks } }: { readonly section: PrintedSection }) {
  const Heading = level === 1 ? 'h2' : 'h3';
  return (
    <section className={`report-part report-level-${level}`} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {blocks.map((block, index) => (
        // Blocks of one section never change places.
        <ReportBlock key={`${block.kind} ${index}`} block={block} />
      ))}
    </section>
  );
}

function ReportBlock({ block }: { readonly block: PrintedBlock }) {
  const text = useText();
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'quote':
      return (
        <blockquote>
          <p>
            <Chinese>{block.text}</Chinese>
          </p>
          <footer>
            <Chinese>{block.place}</Chinese>
          </footer>
        </blockquote>
      );
    case 'chart':
      return <ChartFigure spec={block.spec} unit={block.caption} source={text(TEXTS.sourcesBelow)} />;
    case 'mark':
      return (
        <div className="report-mark">
          <p>
            <b>{block.text}</b>
          </p>
          {block.details.map((detail) => (
            <p key={detail} className="note">
              {detail}
            </p>
          ))}
        </div>
      );
    case 'table':
      return <ReportTable table={block} />;
  }
}

/** A cell of so few characters, such as a day or a place in the plan, stays on one line. */
const SHORT = 11;

function ReportTable({ table }: { readonly table: Extract<PrintedBlock, { kind: 'table' }> }) {
  const { caption, head, align, rows } = table;
  const classOf = (column: number, cell = '') =>
    align[column] === 'number' ? 'number' : cell !== '' && [...cell].length <= SHORT ? 'short' : undefined;
  return (
    <table className="report-table stack">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name, column) => (
            <th key={name} scope="col" className={classOf(column)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('|')}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={head[column]} scope="row" className={classOf(column, cell)}>
                  <Cell>{cell}</Cell>
                </th>
              ) : (
                <td key={head[column]} className={classOf(column, cell)} data-label={head[column]}>
                  <Cell>{cell}</Cell>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On an English page a cell in Chinese, such as the title of a source, says so. */
function Cell({ children }: { readonly children: string }): ReactNode {
  const { language } = useSite();
  return language === 'en' && /\p{Script=Han}/u.test(children) ? <Chinese>{children}</Chinese> : children;
}
