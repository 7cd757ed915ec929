import { z } from 'zod';

/** A text in both languages, as an answer carries it. */
export const wordsSchema = z.object({ zh: z.string(), en: z.string() });

/** The same as a person writes it in a catalogue: neither language may be missing or empty. */
export const writtenWordsSchema = z.object({ zh: z.string().min(1), en: z.string().min(1) }).strict();
