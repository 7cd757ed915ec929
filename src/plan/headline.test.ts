import { describe, expect, it } from 'vitest';
import { byReason, headlineWords, standingWords } from './headline.ts';
import { stateWords } from './verdict-states.ts';

const met = { state: 'met', stateWords: stateWords('met', false) } as const;
const behind = { state: 'behind', stateWords: stateWords('behind', false) } as const;
const unknown = { state: 'cannot-tell', stateWords: stateWords('cannot-tell', false) } as const;

describe('the headline of the board', () => {
  it('says how many can be judged and how they stand', () => {
    const words = headlineWords([met, unknown, unknown]);
    expect(words.zh).toBe('3项主要目标，公开数据能评价1项：达到；其余2项暂不评价。');
    expect(words.en).toBe(
      'Of the 3 headline targets, public figures can judge 1: met. The other 2 cannot be judged yet.',
    );
  });

  it('counts each state when there are several', () => {
    expect(headlineWords([behind, met, met]).zh).toBe('3项主要目标，公开数据能评价3项：达到2项、慢于时序1项。');
  });

  it('does not pretend when nothing can be judged', () => {
    expect(headlineWords([unknown]).zh).not.toContain('能评价0项');
  });
});

describe('a group', () => {
  it('keeps the words of a binding target apart', () => {
    const fulfilled = { state: 'met', stateWords: stateWords('met', true) } as const;
    expect(standingWords([fulfilled, met, met]).zh).toBe('3项：完成1项；达到2项。');
  });

  it('lists what is missing, the commonest first', () => {
    const groups = byReason([
      { reason: 'rank-only', id: 'a' },
      { reason: 'no-public-figure', id: 'b' },
      { reason: null, id: 'c' },
      { reason: 'no-public-figure', id: 'd' },
    ]);
    expect(groups.map(({ reason, verdicts }) => [reason, verdicts.map(({ id }) => id)])).toEqual([
      ['no-public-figure', ['b', 'd']],
      ['rank-only', ['a']],
    ]);
  });
});
