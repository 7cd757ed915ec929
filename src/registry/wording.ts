import { z } from 'zod';

/** A sentence or phrase cut from a plan, letter by letter, and where it stands. */
export const wordingSchema = z
  .object({
    quote: z.string().min(2).describe('Cut from the plan, letter by letter; compared in canonical text'),
    place: z.string().min(1).describe('Where it stands, e.g. 二（三） or 表1 第1行'),
  })
  .strict();
