import { z } from 'zod';
import { PACK_STATUSES } from './pack-status.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Which days are worked: Monday to Friday, but for holidays and the weekend days worked in their place (调休). */
export const calendarSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.string().min(1),
    status: z.enum(PACK_STATUSES),
    source: z.string().min(1),
    years: z
      .array(
        z
          .object({
            year: z.number().int(),
            holidays: z.array(z.object({ name: z.string().min(1), from: day, to: day }).strict()),
            worked: z.array(day).describe('Saturdays and Sundays that are working days'),
          })
          .strict(),
      )
      .min(1),
  })
  .strict();
export type CalendarPack = z.infer<typeof calendarSchema>;
