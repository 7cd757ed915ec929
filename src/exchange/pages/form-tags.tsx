import { Button, Select } from 'antd';
import { useState } from 'react';
import type { showIndustries, showIndustry } from '../../plan/verbs/industries.ts';
import { industriesOf } from '../../registry/ranking.ts';
import { compileTagger, tagText } from '../../registry/tagging.ts';
import { ask } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS as SITE } from '../../ui/texts.ts';
import type { Words } from '../../vocabulary/words.ts';
import { fieldWords } from '../filing-fault-texts.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import { NotedField } from './noted-field.tsx';

const MOST_TAGS = 20;

/** Industries of the plan. What they are called comes from the plan; the passage is looked through here and sent nowhere. */
export function FormTags(props: {
  readonly tags: readonly string[];
  readonly passage: string;
  readonly onTags: (tags: readonly string[]) => void;
}) {
  const { tags, passage, onTags } = props;
  const text = useText();
  const { plan } = useDesk();
  const asked = useAnswer(`industries ${plan.id}`, () =>
    ask<typeof showIndustries>('plan.industries', { plan: plan.id }),
  );
  const known = asked.value?.industries ?? [];
  const looking = useCommand();
  const [said, setSaid] = useState<Words | null>(null);
  const suggest = async () => {
    const answers = await Promise.all(
      known.map(({ id }) => ask<typeof showIndustry>('plan.industry', { plan: plan.id, industry: id })),
    );
    const told = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    const tagger = compileTagger(
      told.map(({ industry }) => industry),
      told.flatMap(({ synonyms }) => synonyms),
    );
    const found = industriesOf(tagText(tagger, passage)).map(({ industry }) => industry);
    const names = known.filter(({ id }) => found.includes(id)).map(({ name }) => name);
    onTags([...new Set([...tags, ...found])].slice(0, MOST_TAGS));
    setSaid(
      names.length === 0
        ? TEXTS.nothingSuggested
        : TEXTS.suggested(names.map((name) => text(name)).join(text(SITE.list))),
    );
    return { ok: true as const, value: null };
  };
  return (
    <>
      <NotedField path="tags" words={fieldWords('tags')} faults={[]} isWide>
        {(field) => (
          <Select
            {...field}
            mode="multiple"
            className="desk-choice"
            maxCount={MOST_TAGS}
            optionFilterProp="label"
            value={[...tags]}
            onChange={onTags}
            options={known.map(({ id, name }) => ({ value: id, label: text(name) }))}
          />
        )}
      </NotedField>
      <div className="filing-wide" aria-live="polite">
        <Button
          disabled={known.length === 0 || passage.trim() === ''}
          loading={looking.isBusy}
          onClick={() => void looking.run(suggest)}
        >
          {text(TEXTS.suggestTags)}
        </Button>{' '}
        {said && <span className="note">{text(said)}</span>}
      </div>
    </>
  );
}
