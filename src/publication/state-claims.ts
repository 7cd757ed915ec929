import { BINDING_WORDS, STATES } from '../plan/verdict-states.ts';

interface StateWord {
  readonly written: string;
  /** The word of the house it stands for. */
  readonly word: string;
}

const states = [...Object.values(STATES), ...Object.values(BINDING_WORDS)];

/** A denial is another claim than what it denies. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  [STATES['cannot-tell'].zh]: ['公开数据不足', '暂不评价', 'not judged', 'cannot be judged'],
  [STATES.met.zh]: ['达标'],
  未达到: ['未达到', '没有达到', '未能达到', '不达标', '未达标', '未达', '没达到', 'not met', 'missed'],
  未完成: ['未完成', '没有完成', '未能完成', '没完成'],
  不接近: ['不接近', '未接近', '没有接近', 'not close'],
};

const WORDS: readonly StateWord[] = [
  ...states.flatMap(({ zh, en }) => [zh, en].map((written) => ({ written: written.toLowerCase(), word: zh }))),
  ...Object.entries(SPELLINGS).flatMap(([word, spellings]) => spellings.map((written) => ({ written, word }))),
].sort((a, b) => b.written.length - a.written.length);

const BEGINNINGS = new Set(WORDS.map(({ written }) => written[0]));

/** The verdict word that stands at a place of a text, the longest that does; null when none does. */
export function matchStateWord(text: string, at: number) {
  if (!BEGINNINGS.has(text[at]?.toLowerCase())) return null;
  const isInsideWord = /[A-Za-z]/.test(text[at - 1] ?? '');
  const found = WORDS.find(({ written }) => {
    const here = text.slice(at, at + written.length).toLowerCase();
    const goesOn = /[a-z]$/.test(written) && /[A-Za-z]/.test(text[at + written.length] ?? '');
    return here === written && !goesOn && !(isInsideWord && /^[a-z]/.test(written));
  });
  return found === undefined ? null : { key: `state ${found.word}`, sort: 'state', length: found.written.length };
}
