import { Chinese, useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import type { Observation } from '../observation.ts';
import { STATUS_WORDS, TEXTS } from '../texts.ts';

/** Where a value comes from: title, publisher, release, and what speaks against trusting it. */
export function ObservationSource({ observation }: { readonly observation: Observation }) {
  const text = useText();
  const { source, publisher, releasedOn, sourceMarks, note } = observation;
  return (
    <>
      <Chinese>
        {source}
        {publisher !== null && `｜${publisher}`}
      </Chinese>
      <span className="released">
        {releasedOn === null ? text(TEXTS.releaseUnknown) : text(TEXTS.released(text(dayWords(releasedOn))))}
      </span>
      {sourceMarks.map((mark) => (
        <span className="tag" key={mark}>
          <Chinese>{mark}</Chinese>
        </span>
      ))}
      {observation.sourceQuality === 'weak' && <span className="tag tag-weak">{text(TEXTS.weak)}</span>}
      {note !== '' && (
        <span className="note">
          <Chinese>{note}</Chinese>
        </span>
      )}
    </>
  );
}

/** 快报, 公报, 修订 or not stated; derived values and confirmations say so. */
export function ObservationStatus({ observation }: { readonly observation: Observation }) {
  const text = useText();
  const { status, derived, confirmedBy } = observation;
  return (
    <>
      {text(STATUS_WORDS[status])}
      {derived && <span className="tag">{text(TEXTS.derived)}</span>}
      {confirmedBy !== null && <span className="tag">{text(TEXTS.confirmedBy(confirmedBy))}</span>}
    </>
  );
}
