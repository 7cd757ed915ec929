import type { Dictionary } from '../ui/dictionary.ts';

/** Words of the form that tags a passage by industry. */
export const TAGGING = {
  title: { zh: '试一试：这段文字属于哪些产业', en: 'Try it: which industries is this text about' },
  lead: {
    zh: '需求、成果、项目、合同都按同一份产业目录打标签：文字里写到目录中的名称、同义写法，或属于它的技术，就标到那个产业，并写明凭哪几个字；没有写到就不标。',
    en: 'Needs, results, projects and contracts are tagged by this one catalogue: where a text writes a name of it, another way to write that name or a technology that belongs to it, it is tagged with the industry and says by which words; otherwise it is not.',
  },
  ask: {
    zh: '粘贴一段中文，如一项技术需求或一个项目名称',
    en: 'Paste some Chinese: a technical need, the title of a project',
  },
  rules: (longest: number) => ({
    zh: `最多${longest}个字。文字只用来算出标签，不保存；它会出现在网址里，不得录入涉密信息。`,
    en: `At most ${longest} characters. The text is used to work out its tags and is not kept; it will stand in the address, so never enter classified information.`,
  }),
  show: { zh: '看标签', en: 'Show the tags' },
  about: (count: number) => ({
    zh: `属于${count}个产业：`,
    en: `About ${count} ${count === 1 ? 'industry' : 'industries'}:`,
  }),
  because: { zh: '，凭', en: ', by the words ' },
  nothing: {
    zh: '没有标签：文字里没有写到目录中的名称、同义写法，也没有写到属于它们的技术。',
    en: 'No tag: the text writes no name of the catalogue, no other way to write one and no technology that belongs to one.',
  },
  tooWeak: {
    zh: '没有标签：写到了下列字样，但不足以说明这段文字属于某个产业。',
    en: 'No tag: the words below are written, but they are not enough to say which industry the text is about.',
  },
  reasons: { zh: '凭据', en: 'By which words' },
  found: { zh: '文字中的写法', en: 'Words found' },
  times: (count: number) => ({ zh: `共${count}处`, en: `${count} times` }),
  standsFor: { zh: '目录中的名称', en: 'Name in the catalogue' },
  industry: { zh: '产业', en: 'Industry' },
  note: { zh: '说明', en: 'Note' },
  name: { zh: '产业、方向或子领域的名称', en: 'name of an industry, direction or sub-field' },
  term: { zh: '技术或产品名称', en: 'name of a technology or product' },
  synonym: { zh: '同义写法', en: 'another way to write it' },
  narrower: { zh: '属于它：它的一种、部件或方法', en: 'belongs to it: a kind, part or method of it' },
  plain: { zh: '名称的主干', en: 'the core of the name' },
  'body-name': { zh: '只是机构或场所的名称，分量减轻', en: 'only names a body or a place, so it weighs less' },
  everyday: {
    zh: '句子讲的是日常用品或服务，分量减轻',
    en: 'the sentence is about everyday goods or services, so it weighs less',
  },
  alsoIn: (count: number) => ({
    zh: `另外${count}个产业也有它`,
    en: `stands in ${count} other ${count === 1 ? 'industry' : 'industries'} too`,
  }),
} satisfies Dictionary;
