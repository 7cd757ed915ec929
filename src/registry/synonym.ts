import { z } from 'zod';

export const SYNONYM_KINDS = ['abbreviation', 'english', 'synonym', 'spelling', 'narrower'] as const;

/**
 * Another way to write the name of an industry, a direction, a sub-field or a term, or what is narrower; or of a word in
 * the names of targets and indicators, which leads search only and tags nothing.
 */
export const synonymSchema = z
  .object({
    form: z.string().min(1).describe('The other way to write it, e.g. SiC'),
    of: z
      .string()
      .min(1)
      .describe(
        'The name it stands for, as industries.yaml has it, e.g. 碳化硅; or a word in the names of targets and indicators, for search only, e.g. 高新技术企业',
      ),
    kind: z
      .enum(SYNONYM_KINDS)
      .describe(
        'narrower: a well-known kind, part or method of it, never the same thing; the others write the same thing',
      ),
    origin: z.enum(['plan', 'published', 'ours']).describe('Who says so; ours: this project'),
    source: z.string().min(1).optional().describe('Where it says so; required unless ours'),
  })
  .strict();
export type Synonym = z.infer<typeof synonymSchema>;
