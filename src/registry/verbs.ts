import { z } from 'zod';
import { defineVerb } from '../platform/verb.ts';
import { wordsSchema as words } from '../vocabulary/words-schema.ts';

const named = z.object({ id: z.string(), name: words });

/** Longest text that is tagged, in characters; the server takes an address that holds it, see `src/app/server.ts`. */
export const TEXT_LIMIT = 20_000;

const tagSchema = z
  .object({
    industry: named,
    direction: named.nullable(),
    field: named.nullable(),
    term: words.nullable().describe('The technology, product or material; null where a larger heading was named'),
    of: z.string().describe('The name in the plan the words stand for'),
    form: z.string().describe('The words found, as the text writes them'),
    start: z.number().describe('Offset of the first character in the text'),
    end: z.number().describe('Offset behind the last character'),
    why: z
      .enum(['name', 'term', 'synonym', 'narrower'])
      .describe(
        'What the words are: a heading, a term, another way to write one, or narrower than one: a kind, part or method',
      ),
    plain: z.boolean().describe('true: the name without words that only praise or size it'),
    strength: z.number().describe('0 to 1: how much these words say'),
    alsoIn: z.array(z.string()).describe('Ids of the other industries the same words stand for'),
    weakened: z
      .enum(['body-name', 'everyday'])
      .nullable()
      .describe('Why the words say less here: they name a body or a place, or the sentence is about everyday goods'),
  })
  .describe('One reason to say that the text is about an industry');
export type ShownTag = z.infer<typeof tagSchema>;

export const tagPassage = defineVerb({
  id: 'registry.tag',
  kind: 'query',
  summary: { zh: '标注一段文字涉及的产业和技术', en: 'Tag a passage with the industries and technologies it is about' },
  who: 'anyone',
  store: 'none',
  input: z.object({
    plan: z.string().optional().describe('Plan id; absent: the first plan of the catalogue'),
    text: z.string().min(1).describe(`The passage, at most ${TEXT_LIMIT} characters; nothing of it is kept`),
  }),
  output: z.object({
    plan: z.string(),
    industriesKnown: z.number().describe('How many industries the plan names; 0: nothing can be tagged'),
    tags: z.array(tagSchema),
    industries: z
      .array(
        z.object({ id: z.string(), name: words, place: z.string(), score: z.number(), forms: z.array(z.string()) }),
      )
      .describe('What the text is about, the strongest first; none is an answer'),
  }),
  commandLine: { words: 'tag', positional: ['text'] },
});
