import { BINDING_WORDS, STATES } from '../plan/verdict-states.ts';
import { type Found, matchAt } from './match-at.ts';

const MET = STATES.met.zh;
const DONE = '完成';

/** Words that say what a word of the house says. */
const SPELLINGS: readonly (readonly [written: string, word: string])[] = [
  ...[...Object.values(STATES), ...Object.values(BINDING_WORDS)].flatMap(({ zh, en }) =>
    [zh, en].map((written) => [written, zh] as const),
  ),
  ...['公开数据不足', '暂不评价', 'not judged', 'cannot be judged'].map(
    (written) => [written, STATES['cannot-tell'].zh] as const,
  ),
  ['达标', MET],
  ...['达不到', '够不上', '实现不了', '达成不了', 'unmet', 'failed', 'fails', 'missed'].map(
    (written) => [written, denied(MET)] as const,
  ),
  ...['完不成', '完成不了'].map((written) => [written, denied(DONE)] as const),
];

/** Words that are a verdict only where they are denied: 未实现 is one, 实现 is in every second sentence. */
const DENIED_ONLY: readonly (readonly [written: string, word: string])[] = [
  ...'达 实现 达成 meet meets meeting reach reached achieve achieved attain attained'
    .split(' ')
    .map((written) => [written, MET] as const),
  ...'fulfil fulfill'.split(' ').map((written) => [written, BINDING_WORDS.met?.zh ?? MET] as const),
];

/** A denial is another claim than what it denies. */
function denied(word: string): string {
  return `未${word}`;
}

const SPELT = new Map([...SPELLINGS, ...DENIED_ONLY].map(([written, word]) => [written.toLowerCase(), word]));

const written = (list: readonly (readonly [string, string])[], isHan: boolean) =>
  list
    .map(([word]) => word)
    .filter((word) => /\p{Script=Han}/u.test(word) === isHan)
    .sort((a, b) => b.length - a.length)
    .join('|');
const [ZH, EN] = [written(SPELLINGS, true), written(SPELLINGS, false)];
const [ZH_DENIED, EN_DENIED] = [true, false].map((isHan) => written([...SPELLINGS, ...DENIED_ONLY], isHan));

const NOT = '未(?!来)|没有|没(?!收)|不(?![仅但只单光断久难少负愧])|无法|无从|无力|(?<!不)难以?|并非|绝非';
/** What may stand between a denial and its word without changing either. */
const BETWEEN =
  '能够|能|会|可|曾|再|有|算|于|真正|完全|全部|全面|全|都|均|如期|按期|按时|及时|充分|彻底|最终|实际|切实|有效|成功|顺利|同步|得以|被';
const EN_NOT =
  "not(?! only)|never|no longer|cannot|yet to|hardly|neither|nor|without|[a-z]+n['’]t|fail(?:s|ed|ing|ure)? to|unable to";
const EN_BETWEEN =
  'have|has|had|been|be|being|was|were|is|are|fully|yet|quite|entirely|completely|really|actually|ever|truly|wholly|even|so far|in full|on time';

const PLAIN = new RegExp(`(${ZH})|(?<![A-Za-z])(${EN})(?![A-Za-z])`, 'iy');
const CLEAR_DENIAL = new RegExp(
  `(?:${NOT})(?:${BETWEEN}){0,4}(${ZH_DENIED})|(?<![A-Za-z])(?:${EN_NOT})(?:,? (?:${EN_BETWEEN})){0,4},? (${EN_DENIED})(?![A-Za-z])`,
  'iuy',
);
/** 是否达到 asks, 曾达到 looks back, 基本达到 and 不一定达到 are for a person to judge: each is a claim of its own. */
const OTHER = [
  `(?:是否|能否|可否|有没有|有无|是不是|能不能)(?:${BETWEEN}|已经?){0,4}`,
  '(?:首次|曾经?|一度|基本上?|几乎|大体上?|大致|部分|初步|勉强|差点|有望|可望|可能|即将|很可能)(?:已经?)?',
  `(?:${NOT})\\p{Script=Han}{1,6}?(?<!是否|能否|可否|有没有|有无|是不是|能不能)`,
].join('|');
const EN_OTHER = [
  'whether (?:[a-z’-]+ ){0,4}?',
  '(?:nearly|almost|partly|partially|largely|mostly|virtually|practically|probably|likely|once) (?:(?:been|be|being|have|has) ){0,2}',
  `(?:${EN_NOT})(?: (?!whether)[a-z’-]+){1,3}? `,
].join('|');
const UNCLEAR = new RegExp(`(?:${OTHER})(?:${ZH})|(?<![A-Za-z])(?:${EN_OTHER})(?:${EN})(?![A-Za-z])`, 'iuy');

/** The verdict that stands at a place of a text, with what denies or weakens it; null when none does. */
export function matchStateWord(text: string, at: number): Found | null {
  const plain = matchAt(PLAIN, text, at)?.[0];
  if (plain !== undefined) return state(SPELT.get(plain.toLowerCase()) ?? plain, plain);
  const denial = matchAt(CLEAR_DENIAL, text, at);
  if (denial !== null) {
    const word = (denial[1] ?? denial[2] ?? '').toLowerCase();
    return state(denied(SPELT.get(word) ?? word), denial[0]);
  }
  const unclear = matchAt(UNCLEAR, text, at)?.[0];
  return unclear === undefined ? null : state(`? ${unclear.toLowerCase()}`, unclear);
}

const state = (word: string, { length }: string): Found => ({ key: `state ${word}`, sort: 'state', length });
