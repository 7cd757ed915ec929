import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';
import type { TaskKind } from './task.ts';

/** Words of the pages 任务 and 名录. */
export const TASK_TEXTS = {
  tasks: { zh: '任务', en: 'Tasks' },
  registers: { zh: '名录', en: 'Registers' },
  tasksLead: {
    zh: '任务的性质不同，分别计数，不合并。每项任务写明服务的目标及其判定；要点是本站的概括，原文逐字收在“规划原文”里。',
    en: 'Tasks of different kinds are counted apart and never added up. Each names the targets it serves with their verdicts; the gist is in our words, and the wording of the plan is kept letter by letter under “Wording of the plan”.',
  },
  responsible: {
    zh: '责任单位：规划未写明，待部署方确认。“规划点名的单位”只是原文提到的单位，不等于责任单位。',
    en: 'Responsible body: the plan names none; to be confirmed by the deployer. “Bodies the plan names” are only mentioned in the wording and not thereby responsible.',
  },
  noTasks: {
    zh: '这个规划的目录里还没有任务清单。请在规划目录中加上 tasks.yaml，写法见 docs/catalogue.md。',
    en: 'The folder of this plan has no list of tasks yet. Add a tasks.yaml to it; docs/catalogue.md says how.',
  },
  noneFits: { zh: '没有符合条件的任务。', en: 'No task matches.' },
  kinds: { zh: '任务类别', en: 'Kind of task' },
  allKinds: { zh: '全部类别', en: 'All kinds' },
  industry: { zh: '产业', en: 'Industry' },
  place: { zh: '地区', en: 'Place' },
  target: { zh: '服务的目标', en: 'Target served' },
  allIndustries: { zh: '全部产业', en: 'All industries' },
  allPlaces: { zh: '全部地区', en: 'All places' },
  allTargets: { zh: '全部目标', en: 'All targets' },
  apply: { zh: '筛选', en: 'Apply' },
  clear: { zh: '清除条件', en: 'Clear' },
  shownOf: (shown: number, total: number) => ({ zh: `${total}项中的${shown}项`, en: `${shown} of ${total}` }),
  statedHere: { zh: '本节写明', en: 'stated in this section' },
  served: { zh: '有助于实现', en: 'helps to reach it' },
  targets: { zh: '目标', en: 'Targets' },
  industries: { zh: '产业', en: 'Industries' },
  places: { zh: '点名的地区', en: 'Places named' },
  bodies: { zh: '规划点名的单位', en: 'Bodies the plan names' },
  inRegisters: { zh: '相关名录', en: 'Registers' },
  wording: (count: number) => ({ zh: `规划原文，${count}处`, en: `Wording of the plan, ${count} in all` }),
  registersLead: {
    zh: '只列有来源可查的条目，不求齐全；规划写了总数的，写明列出了多少。各类之内按行政区划顺序排列，不排名。',
    en: 'Only entries with a source are listed, so no list claims to be complete; where the plan states a total, it is said how many are named here. Within each class in administrative order, never ranked.',
  },
  notReplayed: {
    zh: '名录按现有来源列出，不随“数据截至”回看；各条来源的日期列在表中。',
    en: 'The registers show the sources there are now and do not follow the day looked back to; the table gives the date of each source.',
  },
  noRegisters: {
    zh: '这个规划的目录里还没有名录。请在规划目录中加上 registers.yaml，写法见 docs/catalogue.md。',
    en: 'The folder of this plan has no registers yet. Add a registers.yaml to it; docs/catalogue.md says how.',
  },
  allRegisters: { zh: '全部名录', en: 'All registers' },
  register: { zh: '名录', en: 'Register' },
  statedTotal: (value: string, unit: string, of: string | null, named: number) => ({
    zh: `规划写明${of === null ? '' : `${of}共`}${value}${unit}，本目录有来源可列的${named}${unit || '条'}`,
    en: `The plan states ${value}${of === null ? '' : ` (${of})`}; ${named} with a source ${named === 1 ? 'is' : 'are'} listed here`,
  }),
  noStatedTotal: (named: number) => ({
    zh: `规划没有写总数，本目录有来源可列的${named}条`,
    en: `The plan states no total; ${named} ${named === 1 ? 'entry' : 'entries'} with a source ${named === 1 ? 'is' : 'are'} listed here`,
  }),
  empty: { zh: '没有有来源可列的条目', en: 'No entry with a source' },
  weakOfAll: (weak: number) => ({ zh: `其中${weak}条来源较弱`, en: `${weak} of them on a weak source` }),
  noneInPlace: { zh: '这份名录里没有该地区的条目。', en: 'This register has no entry in that place.' },
  inPlace: (shown: number, total: number) => ({
    zh: `符合条件的${shown}条，共${total}条`,
    en: `${shown} of ${total} entries match`,
  }),
  name: { zh: '名称', en: 'Name' },
  class: { zh: '类别', en: 'Class' },
  city: { zh: '地区', en: 'Place' },
  facts: { zh: '已知事实', en: 'What is known' },
  source: { zh: '来源', en: 'Source' },
  weak: { zh: '来源较弱', en: 'weak source' },
  undated: { zh: '来源未写日期', en: 'source gives no date' },
  placeUnknown: { zh: '来源未写', en: 'not stated' },
} satisfies Dictionary;

/** The four kinds of task, in the order they are shown, and how one says how many. */
export const TASK_KIND_WORDS = {
  focus: { zh: '重点任务', en: 'Focus tasks' },
  'sub-task': { zh: '重点工程子任务', en: 'Sub-tasks of the programmes' },
  'special-action': { zh: '专项行动', en: 'Special actions' },
  safeguard: { zh: '保障措施', en: 'Safeguards' },
} satisfies Record<TaskKind, Words>;
