import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { PLAN_FILE_ENDINGS, readPlan } from '../../src/plan/catalogue.ts';
import { readFolder } from '../../src/platform/folder.ts';
import { canonicalText } from '../../src/vocabulary/words.ts';
import { describeShared, sharedText } from './shared-folder.ts';

const PLAN_TEXT = 'plan/jiangsu-hightech-14fyp.txt';
const FOLDER = fileURLToPath(new URL('../../catalogue/jiangsu-2021-2025', import.meta.url));

describeShared('the wording of the promises', PLAN_TEXT, () => {
  it('stands in the plan letter by letter, for every target and every baseline', () => {
    const read = readPlan(readFolder(FOLDER, PLAN_FILE_ENDINGS).files);
    const targets = read.ok ? read.value.targets : [];
    const plan = canonicalText(sharedText(PLAN_TEXT));
    const quotes = targets.flatMap(({ id, wording, baseline }) =>
      [...wording, ...(baseline === undefined ? [] : [baseline.wording])].map(({ quote }) => ({ id, quote })),
    );
    expect(quotes.length).toBeGreaterThanOrEqual(32);
    expect(quotes.filter(({ quote }) => !plan.includes(canonicalText(quote)))).toEqual([]);
  });
});
