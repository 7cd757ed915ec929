import { describe, expect, it } from 'vitest';
import { bareFigureWords, figureWords, numberIn, unitWords } from './figure-words.ts';

describe('the words of a figure', () => {
  const amount = { value: '3500.50', unit: '亿元', qualifier: 'about' } as const;

  it('keep the digits as published in Chinese and carry an amount over in English, with its unit and without', () => {
    expect(figureWords(amount)).toEqual({ zh: '约3,500.50亿元', en: 'about 350.05 billion yuan' });
    expect(bareFigureWords(amount)).toEqual({ zh: '约3,500.50', en: 'about 350.05' });
    expect(unitWords('亿元')).toEqual({ zh: '亿元', en: 'billion yuan' });
    expect(numberIn('-25', '亿元')).toEqual({ zh: '-25', en: '-2.5' });
  });

  it('leave a unit that both languages count in as it is', () => {
    expect(bareFigureWords({ value: '52.10', unit: '%', qualifier: 'exact' })).toEqual({ zh: '52.10', en: '52.10' });
    expect(unitWords('家')).toEqual({ zh: '家', en: 'number' });
  });
});
