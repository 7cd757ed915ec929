import type { ReactNode } from 'react';
import { figureWords } from '../../figures/figure-words.ts';
import { StateLabel } from '../../plan/pages/state-mark.tsx';
import type { VerdictSummary } from '../../plan/verbs.ts';
import { promiseOf, valueOf } from '../../plan/verdict-numbers.ts';
import { apiHref, pageHref } from '../../ui/address.ts';
import { Chinese, Name, useSite, useText } from '../../ui/site.tsx';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import type { Words } from '../../vocabulary/words.ts';
import type { ReleasedFigure, Revision } from '../release.ts';
import { RELEASE_TEXTS as TEXTS } from '../release-texts.ts';
import { sizeWords } from '../revision-words.ts';
import type { ReleaseContents } from '../verbs/release.ts';
import { ReleaseTime } from './release-time.tsx';

/** One release as it was: who signed it and when, its figures, what it revised, and the board of that moment. */
export function ReleasePage({ data }: { readonly data: ReleaseContents }) {
  const { release, figures, revisions, board } = data;
  const site = useSite();
  const text = useText();
  return (
    <>
      <p className="kicker">
        <a href={pageHref(site, 'releases/')}>{text(TEXTS.all)}</a>
      </p>
      <h1>
        <Chinese>{release.title}</Chinese>
      </h1>
      <p className="lead">{text(TEXTS.contents(release))}</p>
      {release.note !== '' && (
        <p>
          <Chinese>{release.note}</Chinese>
        </p>
      )}
      <dl className="report-facts">
        <Fact name={TEXTS.visibleFrom}>
          <ReleaseTime at={release.visibleFrom} />
        </Fact>
        <Fact name={TEXTS.signedBy}>
          <Chinese>{release.signedBy}</Chinese>
        </Fact>
        <Fact name={TEXTS.signedAt}>
          <ReleaseTime at={release.signedAt} />
        </Fact>
      </dl>
      {release.hasReport && <ReleasedReport id={release.id} />}
      {board.turned.length > 0 && <Turned turned={board.turned} />}
      <Figures figures={figures} />
      <h2>{text(TEXTS.revisions)}</h2>
      {revisions.length === 0 ? <p>{text(TEXTS.noRevisions)}</p> : <Revisions revisions={revisions} />}
      <h2>{text(TEXTS.board)}</h2>
      <p>{text(TEXTS.boardLead)}</p>
      <Board verdicts={board.shown.verdicts} />
    </>
  );
}

function Fact({ name, children }: { readonly name: Words; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{useText()(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ReleasedReport({ id }: { readonly id: string }) {
  const { language } = useSite();
  const text = useText();
  const site = { ...useSite(), plan: '', asOf: null };
  return (
    <div className="report-files">
      <p>
        <span>{text(TEXTS.report)}</span>
        {(['html', 'json'] as const).map((format) => (
          <a
            key={format}
            className="button"
            href={apiHref(site, 'publication.releasedReport', { release: id, language, format })}
            download
          >
            {text(TEXTS[format])}
          </a>
        ))}
      </p>
    </div>
  );
}

/** A table that stands line by line on a narrow screen; `headed`: a heading names it already. */
function Table(props: {
  readonly caption: Words;
  readonly head: readonly Words[];
  readonly headed?: boolean;
  readonly children: ReactNode;
}) {
  const text = useText();
  return (
    <table className="stack">
      <caption className={props.headed === true ? 'unseen' : undefined}>{text(props.caption)}</caption>
      <thead>
        <tr>
          {props.head.map((words) => (
            <th key={words.en} scope="col">
              {text(words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}

function Turned({ turned }: { readonly turned: ReleaseContents['board']['turned'] }) {
  const site = useSite();
  const text = useText();
  return (
    <Table caption={TEXTS.turned} head={[TEXTS.target, TEXTS.before, TEXTS.after]}>
      {turned.map(({ id, name, before, after }) => (
        <tr key={id}>
          <th scope="row">
            <a href={pageHref(site, `targets/${id}`)}>
              <span className="target-id">{id}</span> {text(name)}
            </a>
          </th>
          <td>{text(before)}</td>
          <td>{text(after)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Cell({ cell }: { readonly cell: Pick<ReleasedFigure, 'indicator' | 'breakdown' | 'place' | 'period'> }) {
  const text = useText();
  return (
    <>
      <th scope="row">
        <Name of={cell.indicator} />
        {cell.breakdown !== null && (
          <span className="note">
            <Chinese>{cell.breakdown}</Chinese>
          </span>
        )}
      </th>
      <td>
        <Name of={cell.place} />
      </td>
      <td>{text(periodTextWords(cell.period))}</td>
    </>
  );
}

function Figures({ figures }: { readonly figures: readonly ReleasedFigure[] }) {
  const text = useText();
  const head = [TEXTS.indicator, TEXTS.place, TEXTS.period, TEXTS.value, TEXTS.organisation, TEXTS.source];
  return (
    <Table caption={TEXTS.figures} head={head}>
      {figures.map((figure) => (
        <tr key={figure.observation}>
          <Cell cell={figure} />
          <td>{text(figureWords(figure))}</td>
          <td>
            <Chinese>{figure.organisation}</Chinese>
          </td>
          <td>
            <Chinese>{figure.source}</Chinese>
            {figure.version > 1 && <span className="note">{text(TEXTS.versionOf(figure.version))}</span>}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Revisions({ revisions }: { readonly revisions: readonly Revision[] }) {
  const text = useText();
  const head = [TEXTS.indicator, TEXTS.place, TEXTS.period, TEXTS.before, TEXTS.after, TEXTS.size, TEXTS.reason];
  return (
    <Table headed caption={TEXTS.revisions} head={head}>
      {revisions.map((revision) => (
        <tr key={`${revision.indicator} ${revision.place} ${revision.period} ${revision.after}`}>
          <Cell cell={revision} />
          <td>{text(figureWords({ value: revision.before, unit: revision.unit, qualifier: 'exact' }))}</td>
          <td>{text(figureWords({ value: revision.after, unit: revision.unit, qualifier: 'exact' }))}</td>
          <td>{text(sizeWords(revision))}</td>
          <td>
            <Chinese>{revision.reason}</Chinese>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Board({ verdicts }: { readonly verdicts: readonly VerdictSummary[] }) {
  const text = useText();
  return (
    <Table
      headed
      caption={TEXTS.board}
      head={[TEXTS.target, TEXTS.verdict, TEXTS.value, TEXTS.promise, TEXTS.explanation]}
    >
      {verdicts.map((verdict) => {
        const [value, promise] = [valueOf(verdict), promiseOf(verdict)];
        return (
          <tr key={verdict.id}>
            <th scope="row">
              <span className="target-id">{verdict.id}</span> {text(verdict.name)}
            </th>
            <td>
              <StateLabel state={verdict.state} words={verdict.stateWords} />
            </td>
            <td>{value === null ? '—' : text(value)}</td>
            <td>{promise === null ? '—' : text(promise)}</td>
            <td>{text(verdict.sentence)}</td>
          </tr>
        );
      })}
    </Table>
  );
}
