import { z } from 'zod';
import type { CivilDate } from './civil-date.ts';
import type { Words } from './words.ts';
import { writtenWordsSchema } from './words-schema.ts';

export const PACK_STATUSES = ['verified', 'to-verify', 'draft', 'proposal'] as const;
export type PackStatus = (typeof PACK_STATUSES)[number];

export const PACK_STATUS_WORDS: Readonly<Record<PackStatus, Words>> = {
  verified: { zh: '已读所注来源', en: 'read in the source named' },
  'to-verify': { zh: '待核实', en: 'to verify' },
  draft: { zh: '草案，定稿可能不同', en: 'draft; the final text may differ' },
  proposal: { zh: '本项目提出，待部署方确认', en: 'proposed by this project, for the deployer to confirm' },
};

/** Written in place of an article that is not known. */
export const NO_ARTICLE = '条文号未见';

const idText = z.string().regex(/^[a-z0-9-]+$/);

export const packEntrySchema = z
  .object({
    key: z.string().describe('Stable id, by which rules and other files refer to the entry'),
    wording: writtenWordsSchema,
    value: z.string().min(1).optional().describe('A number or a day the rule turns on, in quotes'),
    unit: z.string().min(1).optional(),
    article: z.string().min(1).describe(`Article the wording stands in, or ${NO_ARTICLE}`),
    source: z.string().describe('Id of a source of the pack'),
    status: z.enum(PACK_STATUSES),
  })
  .strict();
export type PackEntry = z.infer<typeof packEntrySchema>;

const packSourceSchema = z
  .object({ id: idText, title: z.string().min(1), date: z.string().min(1).optional().describe('As far as known') })
  .strict();

export const rulePackSchema = z
  .object({
    id: idText,
    subject: idText.describe('What it rules; packs of one subject follow one another'),
    title: writtenWordsSchema,
    version: z.string().min(1),
    status: z.enum(PACK_STATUSES),
    issuedOn: z.string().nullable().describe('Day its text was issued, YYYY-MM-DD'),
    effectiveFrom: z.string().nullable().describe('null: not in force until a deployer supplies its start'),
    effectiveTo: z.string().nullable().describe('Last day, itself included; null: no end known'),
    note: writtenWordsSchema.optional(),
    sources: z.array(packSourceSchema),
    entries: z.array(packEntrySchema),
  })
  .strict();
export type RulePack = z.infer<typeof rulePackSchema>;

type Dated = Pick<RulePack, 'id' | 'issuedOn' | 'effectiveFrom' | 'effectiveTo'>;

/**
 * `undated`: packs issued by that day whose start nobody has supplied, so that they may or may not be the ones in force:
 * a doubt to show beside the answer.
 */
export type PackOnDay<Pack> =
  | { readonly kind: 'one'; readonly pack: Pack; readonly undated: readonly Pack[] }
  | { readonly kind: 'none'; readonly why: Words; readonly undated: readonly Pack[] }
  | { readonly kind: 'several'; readonly why: Words; readonly packs: readonly Pack[] };

/** The pack of one subject in force on a day, or why there is none or more than one. */
export function packOn<Pack extends Dated>(packs: readonly Pack[], day: CivilDate): PackOnDay<Pack> {
  const inForce = packs.filter((pack) => isInForce(pack, day));
  const undated = packs.filter(
    ({ effectiveFrom, issuedOn }) => effectiveFrom === null && issuedOn !== null && issuedOn <= day,
  );
  const [pack, ...others] = inForce;
  if (pack === undefined) return { kind: 'none', why: whyNone(packs, day), undated };
  if (others.length > 0) return { kind: 'several', why: whySeveral(inForce, day), packs: inForce };
  return { kind: 'one', pack, undated };
}

function isInForce({ effectiveFrom: from, effectiveTo: to }: Dated, day: CivilDate): boolean {
  return from !== null && from <= day && (to === null || day <= to);
}

function whyNone(packs: readonly Dated[], day: CivilDate): Words {
  const starts = packs.flatMap(({ effectiveFrom }) => effectiveFrom ?? []).sort();
  const [first] = starts;
  if (packs.length === 0) return { zh: '没有规则包', en: 'There is no rule pack' };
  if (first === undefined) {
    return {
      zh: '规则包都没有施行日期，须由部署方补充',
      en: 'No rule pack has a start; a deployer has to supply it',
    };
  }
  if (day < first) {
    return {
      zh: `${day} 早于第一个规则包的施行日期 ${first}`,
      en: `${day} is before the first rule pack starts on ${first}`,
    };
  }
  return { zh: `${day} 没有施行中的规则包`, en: `No rule pack is in force on ${day}` };
}

function whySeveral(packs: readonly Dated[], day: CivilDate): Words {
  const ids = packs.map(({ id }) => id);
  return {
    zh: `${day} 有 ${ids.length} 个规则包同时施行：${ids.join('、')}`,
    en: `${ids.length} rule packs are in force on ${day}: ${ids.join(', ')}`,
  };
}
