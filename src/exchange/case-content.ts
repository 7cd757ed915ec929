import { z } from 'zod';
import { contractSchema, yuan } from './contract.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import { registrationFormSchema } from './registration-form.ts';

const answer = z.exactOptional(z.boolean());

const declaredFactsSchema = z.object({
  buyerIsParent: answer,
  isApproved: answer,
  isDisputed: answer,
  sealsMatch: answer,
  proofIsSound: answer,
  received: z.exactOptional(
    z.array(z.object({ amount: yuan, on: z.string().max(20), isTechnical: z.boolean().nullable() })).max(500),
  ),
  relations: z.exactOptional(
    z
      .array(z.object({ holder: z.string().max(200), held: z.string().max(200), share: z.string().max(10).nullable() }))
      .max(50),
  ),
}) satisfies z.ZodType<DeclaredFacts>;

/** How many characters of a contract are kept; as many as are read. */
const MOST_TEXT = 400_000;

/** What is filed: the text as it was given, what was read of it and corrected, what is declared, and the form. */
export const caseContentSchema = z.object({
  /** Empty where only a form was filled in. */
  text: z.string().max(MOST_TEXT),
  contract: contractSchema,
  facts: declaredFactsSchema,
  form: registrationFormSchema,
});
export type CaseContent = z.infer<typeof caseContentSchema>;

/** What no store keeps — NUL, half characters — is replaced sign for sign, so that every place still fits. */
export const keepableText = (text: string) => text.replaceAll('\0', '\uFFFD').replace(/\p{Cs}/gu, '\uFFFD');

/** The same for every text in a value of plain data. */
export const keepable = <Plain>(value: Plain): Plain =>
  JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === 'string' ? keepableText(each) : each,
  ) as Plain;
