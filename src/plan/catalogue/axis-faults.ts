import { error, type FaultWords, finding } from '../../vocabulary/fault.ts';

/** What can be wrong with what the lists of industries, synonyms, registers and tasks say, and with what refers to them. */
export const AXIS_FAULTS = {
  'industry-unknown': error(
    { zh: 'industries.yaml 里没有编号为 {value} 的产业', en: 'industries.yaml has no industry with the id {value}' },
    {
      zh: '是否应为 {nearest}？否则先在 industries.yaml 里加上',
      en: 'Did you mean {nearest}? If not, add it to industries.yaml first',
    },
  ),
  'industry-twice': error(
    {
      zh: '产业 {value} 已写在第 {first} 行，一个产业不能列在两处',
      en: 'The industry {value} already stands on line {first}; an industry cannot be in two lists',
    },
    {
      zh: '只留一处；原文确实分列两组的，请发布单位确认归入哪一组',
      en: 'Keep one; where the plan lists it in two groups, have the issuer say which one it belongs to',
    },
  ),
  'group-two-names': error(
    {
      zh: '组 {group} 在这里叫 {value}，在第 {first} 行叫 {name} / {nameEn}',
      en: 'The group {group} is called {value} here and {name} / {nameEn} on line {first}',
    },
    { zh: '同一组写同一个名称，或改用另一个组编号', en: 'Give one group one name, or use another group id' },
  ),
  'listed-twice': error(
    {
      zh: '{value} 在这个列表里写了两次，第一次在第 {first} 行',
      en: '{value} stands twice in this list, first on line {first}',
    },
    { zh: '删去一处', en: 'Remove one of them' },
  ),
  'synonym-twice': error(
    { zh: '写法 {value} 已在第 {first} 行给出', en: 'The form {value} is already given on line {first}' },
    {
      zh: '一种写法只能代表一个名称；不分大小写和全角半角',
      en: 'A form stands for one name only; case and full-width letters make no difference',
    },
  ),
  'synonym-is-name': error(
    {
      zh: '{value} 本身是 industries.yaml 里的名称“{named}”，不能又代表“{of}”',
      en: '{value} is itself the name “{named}” in industries.yaml, so it cannot stand for “{of}”',
    },
    {
      zh: '删去这一项；如果两者确实是一回事，在 industries.yaml 里只留一个名称',
      en: 'Remove the entry; if the two are the same, keep only one of the names in industries.yaml',
    },
  ),
  'synonym-needless': finding(
    {
      zh: '{value} 与它所代表的“{of}”只差大小写或全角半角，本来就能认出',
      en: '{value} differs from “{of}”, for which it stands, only by case or width and is recognised anyway',
    },
    { zh: '删去这一项', en: 'Remove the entry' },
  ),
  'synonym-of-unknown': error(
    {
      zh: 'industries.yaml 里没有名称 {value}，目标和指标的名称里也没有这个词',
      en: 'industries.yaml has no name {value}, and no name of a target or an indicator contains it',
    },
    {
      zh: '是否应为 {nearest}？of 写 industries.yaml 里的中文名称，或目标、指标的名称里的词',
      en: 'Did you mean {nearest}? of is a Chinese name of industries.yaml, or a word in the name of a target or an indicator',
    },
  ),
  'synonym-without-source': error(
    { zh: 'origin 是 {value}，但没有写 source', en: 'The origin is {value}, but there is no source' },
    {
      zh: '写明哪里这样说；只是我们认为相同的，origin 写 ours',
      en: 'Say where it says so; if only we take them to be the same, the origin is ours',
    },
  ),
  'covers-unknown': error(
    { zh: 'industries.yaml 里没有编号为 {value} 的产业组', en: 'industries.yaml has no group of industries {value}' },
    {
      zh: '应为 industries.yaml 中的组编号（group），是否应为 {nearest}？',
      en: 'It is the id of a group in industries.yaml; did you mean {nearest}?',
    },
  ),
  'register-entry-twice': error(
    {
      zh: '{value} 在这份名录里已写在第 {first} 行',
      en: '{value} already stands on line {first} of this register',
    },
    { zh: '合并为一项；来源不同的写进 facts', en: 'Make them one entry; further sources go into facts' },
  ),
  'stated-class-unknown': error(
    { zh: '名录里没有类别为 {value} 的条目', en: 'No entry of the register is of the class {value}' },
    { zh: '类别写条目 class 的中文，现有：{classes}', en: 'Write the Chinese class of an entry; there are: {classes}' },
  ),
  'target-unknown': error(
    { zh: 'targets.yaml 里没有编号为 {value} 的目标', en: 'targets.yaml has no target with the id {value}' },
    {
      zh: '是否应为 {nearest}？否则先在 targets.yaml 里加上',
      en: 'Did you mean {nearest}? If not, add it to targets.yaml first',
    },
  ),
  'register-unknown': error(
    { zh: 'registers.yaml 里没有编号为 {value} 的名录', en: 'registers.yaml has no register with the id {value}' },
    {
      zh: '是否应为 {nearest}？否则先在 registers.yaml 里加上',
      en: 'Did you mean {nearest}? If not, add it to registers.yaml first',
    },
  ),
  'task-without-target': error(
    {
      zh: '任务“{value}”没有写服务哪个目标，也没有写为什么没有',
      en: 'The task “{value}” names no target it serves, nor why there is none',
    },
    {
      zh: '在 targets 里写目标编号；规划确实没有写可计量的目标时，在 noTarget 里写明理由',
      en: 'Write target ids into targets; where the plan really states no measurable target, give the reason in noTarget',
    },
  ),
  'task-target-and-reason': error(
    {
      zh: 'noTarget 说没有目标，targets 却写了 {value}',
      en: 'noTarget says there is no target, yet targets has {value}',
    },
    { zh: '删去其中一个字段', en: 'Remove one of the two fields' },
  ),
  'target-unserved': finding(
    { zh: '没有任何任务服务目标 {value}', en: 'No task serves the target {value}' },
    {
      zh: '在 tasks.yaml 里找到实现它的任务，把编号写进 targets；规划确实没有安排任务时不必改',
      en: 'Find the task that brings it about in tasks.yaml and add the id to its targets; leave it if the plan assigns none',
    },
  ),
} as const satisfies Record<string, FaultWords>;
