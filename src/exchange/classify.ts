import type { Words } from '../vocabulary/words.ts';
import { CLASSIFY_TEXTS, type ClassifyText } from './classify-texts.ts';
import type { Contract } from './contract.ts';
import type { ContractSubtype, ContractType } from './contract-type.ts';
import { type AnsweredPredicate, answerPredicates } from './predicates.ts';
import type { Shown, Sign, Signs } from './signs.ts';

/** What a contract may turn out to be; training and intermediation are services with tests of their own. */
type Kind = ContractType | 'training' | 'intermediary';

export interface Weight {
  readonly kind: Kind;
  /** Sentences that speak for it. */
  readonly sentences: number;
}

export interface Classification {
  /** `none`: no technology contract by what the text shows. Null: cannot tell, the question says what is missing. */
  readonly type: ContractType | 'none' | null;
  readonly subtype: ContractSubtype | null;
  readonly why: Words;
  readonly shown: readonly Shown[];
  /** What to ask the parties or the registrar. */
  readonly question: Words | null;
  readonly predicates: readonly AnsweredPredicate[];
  /** Everything that was weighed (Art. 35). */
  readonly weighed: readonly Weight[];
}

const CORE: Readonly<Record<Kind, readonly Sign[]>> = {
  development: ['develops'],
  transfer: ['ipPasses'],
  licence: ['licence'],
  consulting: ['analyses', 'report'],
  service: ['solves', 'guides'],
  training: ['teaches'],
  intermediary: ['brokers'],
};
const KINDS = Object.keys(CORE) as readonly Kind[];
const MAIN: readonly Kind[] = ['development', 'transfer', 'licence'];
/** One kind outweighs another when it has at least this many times its sentences (ours, no rule). */
const OUTWEIGHS = 2;
const EXISTING = /拥有|已有|已授权|已取得|申请号|专利号/u;
/** Equipment named among the costs of a price is no sale of equipment. */
const BREAKDOWN = /其中.*(?:元|费|成本)/u;
const NOT_TECHNOLOGY: readonly Sign[] = ['routine', 'offTopic', 'basic', 'construction', 'goods'];

const saysSo = (signs: Signs, sign: Sign) => signs[sign].shown.filter(({ isSo }) => isSo);
const isSaid = (signs: Signs, ...names: readonly Sign[]) => names.some((sign) => saysSo(signs, sign).length > 0);
const sentences = (shown: readonly Shown[]) => new Set(shown.map(({ source, quote }) => `${source} ${quote}`)).size;

/** Rights in what is only to be developed pass in most development contracts; that makes no transfer of it. */
function speaksFor(kind: Kind, signs: Signs): readonly Shown[] {
  const shown = CORE[kind].flatMap((sign) => saysSo(signs, sign));
  return kind === 'transfer' && isSaid(signs, 'develops') ? shown.filter(({ quote }) => EXISTING.test(quote)) : shown;
}

function weigh(signs: Signs, contract: Contract): readonly Weight[] {
  const all = KINDS.map((kind) => ({ kind, sentences: sentences(speaksFor(kind, signs)) })).filter(
    (weight) => weight.sentences > 0,
  );
  const has = (...kinds: readonly Kind[]) => all.some(({ kind }) => kinds.includes(kind));
  return all.filter(({ kind }) => {
    // Every kind may hand over a report; alone it speaks for consulting only where nothing else is shown.
    if (kind === 'consulting') return !isSaid(signs, 'guides') && (isSaid(signs, 'analyses') || all.length === 1);
    if (kind === 'training') return !has(...MAIN);
    if (kind === 'intermediary')
      return all.length === 1 || contract.parties.some(({ side }) => side === 'intermediary');
    return true;
  });
}

/** The one kind that remains; null when none outweighs the others. */
function heaviest(weighed: readonly Weight[]): Kind | null {
  if (weighed.some(({ kind }) => kind === 'intermediary')) return 'intermediary';
  const main = weighed.filter(({ kind }) => MAIN.includes(kind));
  const attached = weighed.filter(({ kind }) => !MAIN.includes(kind));
  const [first, second] = [...(main.length > 0 ? main : attached)].sort((a, b) => b.sentences - a.sentences);
  if (first === undefined) return null;
  if (second !== undefined && first.sentences < second.sentences * OUTWEIGHS) return null;
  const isBuried = main.length > 0 && attached.some((one) => one.sentences > first.sentences * OUTWEIGHS);
  return isBuried ? null : first.kind;
}

/** Why a contract that seems to be of a kind is no technology contract at all, or needs a person. */
function doubtOf(kind: Kind, signs: Signs): { readonly text: ClassifyText; readonly signs: readonly Sign[] } | null {
  if (kind === 'development') {
    if (isSaid(signs, 'mastered')) return { text: 'mastered', signs: ['mastered'] };
    if (isSaid(signs, 'routine')) return { text: 'routineDevelopment', signs: ['routine'] };
    if (isSaid(signs, 'basic')) return { text: 'basicDevelopment', signs: ['basic'] };
  }
  if (kind === 'consulting') {
    if (isSaid(signs, 'offTopic', 'construction'))
      return { text: 'notConsulting', signs: ['offTopic', 'construction'] };
    if (isSaid(signs, 'routine') && !isSaid(signs, 'analyses')) return { text: 'notTechnology', signs: ['routine'] };
  }
  if (kind === 'training' && signs.trainees.answer === 'no') return { text: 'schooling', signs: ['trainees'] };
  return null;
}

function subtypeOf(kind: Kind, signs: Signs, contract: Contract): ContractSubtype | null {
  if (kind === 'development') {
    return isSaid(signs, 'joint') ? 'cooperative' : isSaid(signs, 'implements') ? 'implementation' : 'commissioned';
  }
  if (kind === 'training' || kind === 'intermediary') return kind;
  if (kind === 'service') return 'general';
  if (kind === 'consulting') return null;
  return kind === 'transfer' ? transferredRight(signs) : licensedRight(signs, contract);
}

const RIGHTS: readonly (readonly [Sign, ContractSubtype])[] = [
  ['application', 'patent-application'],
  ['patent', 'patent'],
  ['secret', 'secret'],
  ['software', 'other-right'],
  ['variety', 'other-right'],
];

/** First the right named in the very sentence that passes it. */
function rightNamed(core: readonly Shown[], signs: Signs): ContractSubtype | null {
  const near = RIGHTS.find(([sign]) =>
    saysSo(signs, sign).some(({ source, quote }) => core.some((one) => one.source === source && one.quote === quote)),
  );
  return (near ?? RIGHTS.find(([sign]) => isSaid(signs, sign)))?.[1] ?? null;
}

const transferredRight = (signs: Signs) => rightNamed(speaksFor('transfer', signs), signs);

const PATENT_LICENCE = { exclusive: 'patent-exclusive', sole: 'patent-sole', ordinary: 'patent-ordinary' } as const;

function licensedRight(signs: Signs, { licence }: Contract): ContractSubtype | null {
  const right = rightNamed(saysSo(signs, 'licence'), signs);
  if (right === 'secret' || right === 'other-right') return right;
  const said = saysSo(signs, 'licence')
    .map(({ quote }) => quote)
    .join('');
  if (licence !== null && licence.kind !== null) return PATENT_LICENCE[licence.kind];
  if (/非独占|普通/u.test(said)) return 'patent-ordinary';
  return said.includes('独占') ? 'patent-exclusive' : said.includes('排他') ? 'patent-sole' : null;
}

const isKindOfService = (kind: Kind): kind is 'training' | 'intermediary' =>
  kind === 'training' || kind === 'intermediary';

function answer(
  type: Classification['type'],
  text: ClassifyText,
  weighed: readonly Weight[],
  shown: readonly Shown[],
): Classification {
  const { why, question } = CLASSIFY_TEXTS[text];
  return { type, subtype: null, why, question: question ?? null, shown, predicates: [], weighed };
}

/** The type of a contract by the predicates of the rules. The name is not looked at: it may be wrong. */
export function classify(contract: Contract, signs: Signs): Classification {
  if (contract.isForeign) return answer(null, 'foreign', [], []);
  const weighed = weigh(signs, contract);
  if (weighed.length === 0) {
    const shown = NOT_TECHNOLOGY.flatMap((sign) => saysSo(signs, sign)).filter(({ quote }) => !BREAKDOWN.test(quote));
    return shown.length > 0 ? answer('none', 'notTechnology', [], shown) : answer(null, 'silent', [], []);
  }
  const kind = heaviest(weighed);
  if (kind === null) {
    return answer(
      null,
      'mixed',
      weighed,
      weighed.flatMap((one) => speaksFor(one.kind, signs)),
    );
  }
  const doubt = doubtOf(kind, signs);
  if (doubt !== null) {
    const isNone = doubt.text === 'notConsulting' || doubt.text === 'schooling' || doubt.text === 'notTechnology';
    return answer(
      isNone ? 'none' : null,
      doubt.text,
      weighed,
      doubt.signs.flatMap((sign) => signs[sign].shown),
    );
  }
  const type = isKindOfService(kind) ? 'service' : kind;
  const subtype = subtypeOf(kind, signs, contract);
  return {
    ...answer(type, weighed.length > 1 ? 'outweighs' : 'shown', weighed, speaksFor(kind, signs)),
    subtype,
    predicates: answerPredicates(type, subtype, signs, contract),
  };
}
