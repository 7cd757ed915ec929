import { choosePlan } from '../platform/ask.ts';
import { failure } from '../platform/failure.ts';
import { type BoundVerb, bindVerb } from '../platform/operation.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Industry } from './industry.ts';
import { industriesOf } from './ranking.ts';
import type { Synonym } from './synonym.ts';
import { compileTagger, type Tag, type Tagger, tagText } from './tagging.ts';
import { type ShownTag, TEXT_LIMIT, tagPassage } from './verbs.ts';

/** The tag axis of one plan. */
export interface TagAxis {
  readonly plan: string;
  readonly industries: readonly Industry[];
  readonly synonyms: readonly Synonym[];
}

/** The verbs of this room over the tag axes of the plans of the catalogue. */
export function registryOperations(axes: readonly TagAxis[]): BoundVerb[] {
  const taggers = new Map<TagAxis, Tagger>();
  const taggerOf = (axis: TagAxis) => {
    const tagger = taggers.get(axis) ?? compileTagger(axis.industries, axis.synonyms);
    taggers.set(axis, tagger);
    return tagger;
  };
  return [
    bindVerb(tagPassage, async (_context, { plan, text }) => {
      refuseTooLong(text);
      const axis = choosePlan(axes, plan, (each) => each.plan);
      return answerTags(axis, tagText(taggerOf(axis), text));
    }),
  ];
}

function refuseTooLong(text: string): void {
  const { length } = [...text];
  if (length <= TEXT_LIMIT) return;
  throw failure('bad-input', {
    zh: `文字有 ${length} 个字符，超过 ${TEXT_LIMIT} 的上限；请分段标注`,
    en: `The text has ${length} characters, more than ${TEXT_LIMIT}; tag it in parts`,
  });
}

function answerTags({ plan, industries }: TagAxis, tags: readonly Tag[]): OutputOf<typeof tagPassage> {
  const byId = new Map(industries.map((industry) => [industry.id, industry]));
  const named = (id: string) => byId.get(id)?.name ?? { zh: id, en: id };
  return {
    plan,
    industriesKnown: industries.length,
    tags: tags.map((tag) => showTag(tag, byId.get(tag.industry))),
    industries: industriesOf(tags).map(({ industry, score, reasons }) => ({
      id: industry,
      name: named(industry),
      place: byId.get(industry)?.place ?? '',
      score,
      forms: reasons.map(({ form }) => form),
    })),
  };
}

function showTag(tag: Tag, industry: Industry | undefined): ShownTag {
  const direction = industry?.directions.find(({ id }) => id === tag.direction);
  const field = direction?.fields.find(({ id }) => id === tag.field);
  const term = field?.terms.find(({ name }) => name === tag.term);
  const named = (one: { id: string; name: Words } | undefined) => one && { id: one.id, name: one.name };
  const { of, form, start, end, why, plain, strength, alsoIn, weakened } = tag;
  return {
    industry: { id: tag.industry, name: industry?.name ?? { zh: tag.industry, en: tag.industry } },
    direction: named(direction) ?? null,
    field: named(field) ?? null,
    term: term === undefined ? null : { zh: term.name, en: term.nameEn },
    ...{ of, form, start, end, why, plain, strength },
    alsoIn: [...alsoIn],
    weakened: weakened ?? null,
  };
}
