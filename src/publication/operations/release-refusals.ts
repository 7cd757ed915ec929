import { type FailureError, failure } from '../../platform/failure.ts';
import { excerpt, type Problem } from '../../vocabulary/problem.ts';
import type { Words } from '../../vocabulary/words.ts';
import type { ReleasedFigure } from '../release.ts';

/** Said where one person approved everything and signs it off as well, which only the single-office mode allows. */
export const SELF_SIGNED: Words = {
  zh: '这些数值由您本人审定并签发（单一办公室模式）',
  en: 'You approved these figures and signed them off yourself (single-office mode)',
};

export const nothingApproved = (): FailureError =>
  failure('refused', {
    zh: '没有可以发布的审定数据；请先在审核中审定',
    en: 'There is no approved figure to release; approve figures in review first',
  });

export const ownApproval = (): FailureError =>
  failure('not-permitted', {
    zh: '这些数值都由您本人审定，职责分离模式下须由另一位发布人签发',
    en: 'You approved all of these figures yourself; with duties kept apart another publisher must sign them off',
  });

export function notApproved(ids: readonly string[]): FailureError {
  const problems = ids.map(
    (id): Problem => ({
      code: 'not-approved',
      severity: 'error',
      place: { field: 'observations' },
      value: excerpt(id),
      message: { zh: '不是待发布的审定数值', en: 'This is no approved figure that waits for release' },
      remedy: { zh: '请重新打开发布页，再选一次', en: 'Open the desk of releases anew and choose again' },
    }),
  );
  return failure(
    'refused',
    { zh: '有数值不能发布，未作任何更改', en: 'Some figures cannot be released; nothing was changed' },
    problems,
  );
}

type Cell = Pick<ReleasedFigure, 'indicator' | 'place' | 'period'>;
const cellOf = ({ place, indicator, period }: Cell) => `${place} ${indicator} ${period}`;

/** Two organisations, two figures of one cell, no decision. */
export function disagreeing(
  found: readonly (Cell & {
    readonly organisation: string;
    readonly value: string;
    readonly otherOrganisation: string;
    readonly otherValue: string;
  })[],
): FailureError {
  const problems = found.map(
    (one): Problem => ({
      code: 'unsettled-contradiction',
      severity: 'error',
      place: { field: cellOf(one) },
      value: `${one.value} / ${one.otherValue}`,
      message: {
        zh: `${one.organisation}报${one.value}，${one.otherOrganisation}报${one.otherValue}，尚未裁定`,
        en: `${one.organisation} says ${one.value}, ${one.otherOrganisation} says ${one.otherValue}, and nobody has decided`,
      },
      remedy: {
        zh: '请规划管理人员先裁定采用哪一个，再发布',
        en: 'Let the plan officer decide which one counts, then release',
      },
    }),
  );
  const words = {
    zh: '有互相矛盾的数值尚未裁定，未作任何更改',
    en: 'Figures contradict each other and nobody has decided; nothing was changed',
  };
  return failure('refused', words, problems);
}

/** Figures that change public ones without a reason. */
export function unexplained(found: readonly (Cell & { readonly value: string })[]): FailureError {
  const problems = found.map(
    (one): Problem => ({
      code: 'revision-without-reason',
      severity: 'error',
      place: { field: cellOf(one) },
      value: one.value,
      message: {
        zh: '与已公布的数值不同，没有写明修订原因',
        en: 'It differs from the figure that is public, and no reason is given',
      },
      remedy: { zh: '请在“修订原因”（reason）中写明', en: 'Say why in reason' },
    }),
  );
  return failure(
    'refused',
    { zh: '修订须写明原因，未作任何更改', en: 'A revision needs its reason; nothing was changed' },
    problems,
  );
}

const TIMES: Readonly<Record<'unreadable' | 'past' | 'far', { readonly message: Words; readonly remedy: Words }>> = {
  unreadable: {
    message: { zh: '不是一个时间', en: 'This is no time' },
    remedy: {
      zh: '请写成 2026-12-01T09:00（北京时间）或带时区的 2026-12-01T09:00:00+08:00',
      en: 'Write it like 2026-12-01T09:00 (time of Asia/Shanghai) or with an offset, 2026-12-01T09:00:00+08:00',
    },
  },
  past: {
    message: { zh: '这个时间已经过去', en: 'This time has gone by' },
    remedy: {
      zh: '要立即发布请不写时间，否则请写将来的时间',
      en: 'Leave the time out to release now, or give one to come',
    },
  },
  far: {
    message: { zh: '这个时间在一年以后', en: 'This time is more than a year ahead' },
    remedy: { zh: '请核对年份', en: 'Check the year' },
  },
};

export function timeRefused(why: keyof typeof TIMES, given: string): FailureError {
  const problem: Problem = {
    code: `time-${why}`,
    severity: 'error',
    place: { field: 'visibleFrom' },
    value: excerpt(given),
    ...TIMES[why],
  };
  return failure('bad-input', TIMES[why].message, [problem]);
}
