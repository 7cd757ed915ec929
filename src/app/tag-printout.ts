import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import { groupTags } from '../registry/tag-groups.ts';
import type { ShownTag, tagPassage } from '../registry/verbs.ts';
import type { Language, Words } from '../vocabulary/words.ts';

/** The industries of a passage, then every reason once with how often it stands in the text. */
export function tagLines(answer: OutputOf<typeof tagPassage>, language: Language): string[] {
  if (answer.industriesKnown === 0) {
    return [
      {
        zh: `规划 ${answer.plan} 没有 industries.yaml，无从标注`,
        en: `The plan ${answer.plan} has no industries.yaml, so nothing can be tagged`,
      }[language],
    ];
  }
  const head = { zh: ['产业', '得分', '依据'], en: ['Industry', 'Score', 'Reasons'] }[language];
  const rows = answer.industries.map(({ name, score, forms }) => [
    name[language],
    String(score),
    [...new Set(forms)].join({ zh: '、', en: ', ' }[language]),
  ]);
  const none = { zh: '没有涉及规划所列的产业', en: 'No industry of the plan' }[language];
  return [...(rows.length === 0 ? [none] : tableLines(head, rows)), ...reasonLines(answer.tags, language)];
}

function reasonLines(tags: readonly ShownTag[], language: Language): string[] {
  if (tags.length === 0) return [];
  const head = {
    zh: ['词语', '次数', '位置', '产业', '方向', '代表', '分量', '说明'],
    en: ['Words', 'Times', 'First at', 'Industry', 'Direction', 'Stands for', 'Strength', 'Note'],
  }[language];
  const rows = groupTags(tags).map(({ tag, times }) => [
    tag.form,
    String(times),
    String(tag.start),
    tag.industry.name[language],
    tag.direction?.name[language] ?? '',
    tag.of,
    String(tag.strength),
    noteOf(tag)[language],
  ]);
  return ['', ...tableLines(head, rows)];
}

const NOTES = {
  'body-name': { zh: '只是机构或场所的名称', en: 'only names a body or a place' },
  everyday: { zh: '句子讲的是日常用品或服务', en: 'the sentence is about everyday goods or services' },
} as const;

function noteOf({ weakened, alsoIn, why, of, plain }: ShownTag): Words {
  if (weakened !== null) return NOTES[weakened];
  if (why === 'narrower') return { zh: `属于${of}`, en: `belongs to ${of}: a kind, part or method of it` };
  if (alsoIn.length > 0) return { zh: `另属 ${alsoIn.length} 个产业`, en: `in ${alsoIn.length} other industries too` };
  if (why === 'synonym') return { zh: '同义写法', en: 'another way to write it' };
  return plain ? { zh: '名称的主干', en: 'the core of the name' } : { zh: '', en: '' };
}
