import { describe, expect, it } from 'vitest';
import { findPhrase, tokensOf } from './tokens.ts';

describe('tokens', () => {
  it('are pairs of Chinese characters and words of the others; single characters stand apart', () => {
    expect(tokensOf('碳化硅sic衬底')).toEqual({
      pairs: ['碳化', '化硅', 'sic', '衬底'],
      singles: ['碳', '化', '硅', '衬', '底'],
    });
  });

  it('keep a word with its marks together and know its pieces', () => {
    expect(tokensOf('r&d 5.7gpa t1-1')).toEqual({
      pairs: ['r&d', '5.7gpa', 't1-1'],
      singles: ['r', 'd', '5', '7gpa', 't1', '1'],
    });
  });

  it('take a character that stands alone as it is, and an English plural as its singular', () => {
    expect(tokensOf('氢 semiconductors glass gas').pairs).toEqual(['氢', 'semiconductor', 'glass', 'gas']);
  });

  it('are none in marks, emoji and nothing', () => {
    for (const text of ['', ' ', '！？…《》', '😀🎉', '\'"--;<>'])
      expect(tokensOf(text)).toEqual({ pairs: [], singles: [] });
  });
});

describe('a phrase in a text', () => {
  it.each([
    ['chain of ai', 'ai', 9],
    ['aircraft', 'ai', -1],
    ['ai处理', 'ai', 0],
    ['半导体ai', 'ai', 3],
    ['semiconductors', 'semiconductor', 0],
    ['15.7gpa', '5.7gpa', -1],
    ['28nm', '28', -1],
    ['28纳米', '28', 0],
    ['碳化硅', '化硅', 1],
  ])('%s holds %s at %i', (text, phrase, at) => {
    expect(findPhrase(text, phrase)).toBe(at);
  });
});
