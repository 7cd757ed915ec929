import type { OutputOf } from '../../platform/verb.ts';
import { pageHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { dayWords } from '../../vocabulary/day-words.ts';
import { headlineWords, standingWords } from '../headline.ts';
import type { TargetType } from '../target.ts';
import { TEXTS, TYPE_LEADS, TYPE_WORDS } from '../texts.ts';
import type { showReplay } from '../verbs/replay.ts';
import type { showBoard } from '../verbs.ts';
import { BoardAnswer } from './board-answer.tsx';
import { PlainWords } from './plain-words.tsx';
import { ReplayStrip } from './replay.tsx';
import { VerdictTable } from './verdict-table.tsx';

type Board = OutputOf<typeof showBoard> & { readonly replay: OutputOf<typeof showReplay> };

/** 总览: the answer on one screen, then every promise in groups that are never added up. */
export function BoardPage({ data }: { readonly data: Board }) {
  const { plan, verdicts, ended } = data;
  const site = useSite();
  const text = useText();
  const ofType = (type: TargetType) => verdicts.filter((verdict) => verdict.type === type);
  const headline = ofType('headline');
  const groups = (Object.keys(TYPE_WORDS) as TargetType[]).filter((type) => ofType(type).length > 0);
  const { from, to } = plan.period;
  const newest = data.newestRelease === null ? null : text(dayWords(data.newestRelease));
  return (
    <>
      <section className="answer">
        <p className="kicker">{text(plan.title)}</p>
        <h1>{text(headlineWords(headline))}</h1>
        <p className="lead">
          {text(
            ended ? TEXTS.periodEnded(from, to) : TEXTS.periodRunning(from, to),
            TEXTS.usedFigures(data.observations, newest, data.undated),
            ...(data.leftOut > 0 ? [TEXTS.figuresLeftOut(data.leftOut)] : []),
            FRAME.gap,
          )}
          {data.contradictions > 0 && (
            <a href={`${pageHref(site, 'data/')}#contradictions`}>
              {text(TEXTS.contradictionsFound(data.contradictions))}
            </a>
          )}
        </p>
        <p className="note">{text(TEXTS.publicLayer)}</p>
        {headline.length > 0 && <BoardAnswer verdicts={headline} />}
      </section>
      <PlainWords />
      <ReplayStrip replay={data.replay} issuedOn={plan.issuedOn} />
      <section id="targets">
        <h2>{text(TEXTS.allTargets)}</h2>
        <p>
          {text(TEXTS.allTargetsLead, FRAME.gap)}
          <a href={pageHref(site, 'targets/')}>{text(TEXTS.toRegister)}</a>
        </p>
        {groups.map((type) => (
          <section key={type} id={type} className="group">
            <h3>{text(TYPE_WORDS[type])}</h3>
            <p className="group-lead">
              {text(TYPE_LEADS[type], FRAME.gap)}
              <b>{text(standingWords(ofType(type)))}</b>
            </p>
            <VerdictTable verdicts={ofType(type)} caption={text(TYPE_WORDS[type])} />
          </section>
        ))}
      </section>
    </>
  );
}
