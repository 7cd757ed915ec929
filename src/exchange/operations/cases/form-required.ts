import { failure } from '../../../platform/failure.ts';
import type { CivilDate } from '../../../vocabulary/civil-date.ts';
import { packOn } from '../../../vocabulary/pack-on.ts';
import type { Problem } from '../../../vocabulary/problem.ts';
import type { Words } from '../../../vocabulary/words.ts';
import type { CaseContent } from '../../case-content.ts';
import type { ExchangeRules } from '../../exchange-rules.ts';
import { checkRegistrationForm } from '../../form-entry-checks.ts';
import { judgeCase } from './judged.ts';

const REMEDY: Words = {
  zh: '在登记表中填好后再提交；草稿可以照存',
  en: 'Fill it in on the form and submit again; the draft is kept as it is',
};

/** A form is handed in complete and without contradiction in itself. Fails with bad-input naming every field. */
export function requireForm({ contract, facts, form, text }: CaseContent, rules: ExchangeRules, day: CivilDate): void {
  const on = packOn(rules.contracts, day);
  const pack = on.kind === 'one' ? on.pack : rules.contracts[0];
  if (pack === undefined) throw new Error('Rules without a contract pack are refused when they are read');
  const judged = judgeCase({ contract, facts, form, text }, pack, day);
  const labels = new Map(rules.form.fields.map(({ id, label }) => [id, label]));
  const problems = checkRegistrationForm(form, contract, rules.form, judged)
    .filter(({ severity }) => severity === 'error')
    .map(({ field, words }): Problem => {
      const { zh, en } = labels.get(field) ?? { zh: field, en: field };
      const message = { zh: `${zh}：${words.zh}`, en: `${en}: ${words.en}` };
      // What was filled in stands in the message for its author and nowhere else.
      return { code: 'form-entry', severity: 'error', place: { field }, value: '', message, remedy: REMEDY };
    });
  if (problems.length === 0) return;
  throw failure(
    'bad-input',
    {
      zh: `登记表有 ${problems.length} 处须先填好`,
      en:
        problems.length === 1
          ? 'One field of the form is to be mended first'
          : `${problems.length} fields of the form are to be mended first`,
    },
    problems,
  );
}
