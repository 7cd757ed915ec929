import { z } from 'zod';

/** Why nothing was made of a unit. The words stand in `text-texts.ts`. */
export const ASIDES = [
  'letter', // 公文首尾、印发信息
  'heading', // 标题
  'review', // 对过去的回顾，无可跟踪的数字
  'situation', // 形势判断
  'guidance', // 指导思想、原则、号召
  'method', // 工作方式的概括表述，没有可检查的对象
] as const;

/** What the product itself does of what a plan asks for: 总览, 质询, 报告, 检索, 数据, 原文. */
export const PRODUCT_FUNCTIONS = ['board', 'lint', 'report', 'search', 'series', 'text'] as const;

/** What a unit can be mapped to: `target:T1-1`, `direction:quantum/quantum-upstream`, `plan:header`, `function:report`. */
export const OBJECT_KINDS = [
  'target',
  'industry',
  'direction',
  'task',
  'register',
  'indicator',
  'place',
  'function',
  'plan',
] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** What was made of one unit of the plan's text: objects, or the reason why nothing. */
export const textMappingSchema = z
  .object({
    unit: z.string().min(1).describe('Id of the unit, e.g. 三（一）4/2'),
    begins: z.string().min(1).max(12).describe('How the unit begins, so that another edition is noticed'),
    objects: z
      .array(z.string().regex(/^[a-z]+:.+$/))
      .default([])
      .describe('kind:id, e.g. target:T1-1, industry:quantum, task:4-3-2, register:zones, indicator:…, place:…'),
    aside: z.enum(ASIDES).optional().describe('Why it is not for software; required where objects is empty'),
    note: z
      .object({ zh: z.string().min(1), en: z.string().min(1) })
      .strict()
      .optional(),
  })
  .strict();
export type TextMapping = z.infer<typeof textMappingSchema>;
