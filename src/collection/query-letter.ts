import type { LoadedPlan } from '../plan/loaded-plan.ts';
import type { Place } from '../registry/place.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { dayWords } from '../vocabulary/day-words.ts';
import { periodTextWords } from '../vocabulary/period-words.ts';
import type { Language, Words } from '../vocabulary/words.ts';
import { type Doubt, STANDINGS, type StatedFigure } from './doubt.ts';
import type { Letter } from './letter.ts';
import { statedWords } from './reconcile/scene.ts';

/** One line of a letter. */
export interface LetterRow {
  readonly indicator: Words;
  readonly period: Words;
  /** What the place itself gave. */
  readonly own: Words;
  readonly what: Words;
  readonly question: Words;
}

/**
 * What is asked of a place: the doubts about its figures and, of a sum that does not come out, to confirm its own part of
 * it. A letter tells a place what it gave itself and what is public, and nothing another organisation gave.
 */
export function letterRows(plan: LoadedPlan, doubts: readonly Doubt[], place: Place): LetterRow[] {
  return doubts.flatMap((doubt) => {
    const own = doubt.figures.filter((figure) => figure.place === place.id);
    if (place.id === plan.header.place)
      return doubt.addressee === place.id ? [rowOf(plan, doubt, own, doubt.what)] : [];
    // What a third organisation says about the place and nobody released is not for its letter.
    if (!own.every((figure) => figure.own || isPublic(figure))) return [];
    if (doubt.addressee === place.id) return [rowOf(plan, doubt, own, toldTo(plan, doubt))];
    const isAsked = doubts.some(
      ({ addressee, indicator, period }) =>
        addressee === place.id && indicator === doubt.indicator && period === doubt.period,
    );
    return doubt.rule === 'sum' && own.length > 0 && !isAsked
      ? [{ ...rowOf(plan, doubt, own, SUM_OFF), question: CONFIRM }]
      : [];
  });
}

const SUM_OFF: Words = { zh: '各地之和与全域数不符', en: 'The parts do not sum to the whole' };
const CONFIRM: Words = {
  zh: '请确认本地数；如须更正，请写明更正数和理由',
  en: 'Confirm your figure, or give the corrected one and why',
};

const isPublic = ({ standing }: StatedFigure) => standing === 'known' || standing === 'released';

function toldTo(plan: LoadedPlan, doubt: Doubt): Words {
  const foreign = doubt.figures.filter(({ place }) => place !== doubt.addressee);
  if (doubt.rule !== 'part-over-whole' || foreign.every(isPublic)) return doubt.what;
  const whole = plan.places.find(({ id }) => id === plan.header.place);
  return {
    zh: `大于${whole?.name ?? ''}的数（尚未发布）`,
    en: `Greater than the figure of ${whole?.nameEn ?? ''} (not yet released)`,
  };
}

function rowOf(plan: LoadedPlan, doubt: Doubt, own: readonly StatedFigure[], what: Words): LetterRow {
  const indicator = plan.indicators.find(({ id }) => id === doubt.indicator);
  const figures = own.filter((figure) => figure.indicator === doubt.indicator);
  const said = figures.map((figure): Words => {
    const [value, when, standing] = [
      statedWords(figure, doubt.unit),
      periodTextWords(figure.period),
      STANDINGS[figure.standing],
    ];
    return { zh: `${when.zh}${value.zh}（${standing.zh}）`, en: `${when.en}: ${value.en} (${standing.en})` };
  });
  return {
    indicator: { zh: indicator?.name ?? doubt.indicator, en: indicator?.nameEn ?? doubt.indicator },
    period: periodTextWords(doubt.period),
    own: { zh: said.map(({ zh }) => zh).join('；') || '—', en: said.map(({ en }) => en).join('; ') || '—' },
    what,
    question: doubt.question,
  };
}

interface QueryFacts {
  readonly today: CivilDate;
  /** The day the answer is asked for by; null leaves it open. */
  readonly by: CivilDate | null;
  readonly language: Language;
}

/** The letter that asks one place to check its figures. */
export function composeQueryLetter(
  { header }: LoadedPlan,
  place: Place,
  rows: readonly LetterRow[],
  { today, by, language }: QueryFacts,
): Letter {
  const say = (words: Words) => words[language];
  const name = language === 'zh' ? place.name : place.nameEn;
  const [made, until] = [dayWords(today)[language], by === null ? null : dayWords(by)[language]];
  return {
    language,
    title: say({ zh: '数据核对函', en: 'Request to check figures' }),
    mark: say(header.simulated ? SIMULATED : DRAFT),
    addressee: say({ zh: `${name}：`, en: `To: ${name}` }),
    opening: [
      say({
        zh: `“${header.shortTitle.zh}”所用的下列 ${rows.length} 处数据需要核对，请逐项确认或更正。`,
        en: `${rows.length === 1 ? 'The figure below' : `The ${rows.length} figures below`}, used for “${header.shortTitle.en}”, ${rows.length === 1 ? 'needs' : 'need'} to be checked. Confirm or correct each.`,
      }),
    ],
    table: {
      head: [
        { zh: '序号', en: 'No.' },
        { zh: '指标', en: 'Indicator' },
        { zh: '时期', en: 'Period' },
        { zh: '已报的数', en: 'Figure given' },
        { zh: '疑问', en: 'Doubt' },
        { zh: '请确认', en: 'To confirm' },
        { zh: '答复', en: 'Answer' },
      ].map(say),
      rows: rows.map((row, index) => [
        String(index + 1),
        ...[row.indicator, row.period, row.own, row.what, row.question].map(say),
        '',
      ]),
      shares: [0.05, 0.17, 0.09, 0.18, 0.27, 0.15, 0.09],
      isWide: true,
    },
    closing: [
      until === null
        ? say({ zh: '答复期限：由发函单位写明。', en: 'Answer by: to be set by the sender.' })
        : say({ zh: `请于${until}前答复。`, en: `Please answer by ${until}.` }),
      say({
        zh: '更正请在填报表中修改后再次提交，并写明理由。不得录入涉密信息。',
        en: 'Corrections are made in the workbook, with their reason, and sent again. Never enter classified information.',
      }),
      say({ zh: `生成日期：${made}`, en: `Made on ${made}` }),
    ],
    signature: [],
  };
}

const DRAFT: Words = {
  zh: '由程序依据填报和公开的数据生成，不含文号和印章，发出前请核对',
  en: 'Made by a program from reported and published figures, without document number or seal; check it before it is sent',
};
const SIMULATED: Words = {
  zh: `模拟规划，数据均为虚构；${DRAFT.zh}`,
  en: `Simulated plan, all figures are invented. ${DRAFT.en}`,
};
