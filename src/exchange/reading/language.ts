import type { Stretch } from './sentences.ts';

/** A text in two languages has more than this, since a word of Chinese takes fewer characters. */
const LEAST_CHINESE = 0.15;
const FEWEST_LETTERS = 20;
const ORAL = /口头(?:约定|协议|合同|达成|订立)|(?:未|没有)(?:签订|订立|采用|采取)?书面|无书面合同/u;
/** Clauses that put the written word above the spoken one say the opposite. */
const FOR_WRITING = /无效|取代|代替|不得|应以书面|均以书面|为准|同意/u;

export function isForeignText(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return letters >= FEWEST_LETTERS && chinese / letters < LEAST_CHINESE;
}

export const saysOral = (sentences: readonly Stretch[]) =>
  sentences.some(({ text }) => ORAL.test(text) && !FOR_WRITING.test(text));
