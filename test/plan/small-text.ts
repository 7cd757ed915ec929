import type { FaultCode } from '../../src/plan/catalogue/fault-words.ts';
import { changed } from './small-plan.ts';
import { SMALL_PLAN_WITH_TASKS } from './task-breakages.ts';

/** The text of the small plan, as a file has it. */
export const SMALL_TEXT = `小规划

一、基础

比重为46.5%，国家高新区3家。

二、目标

到2025年，比重达50%左右。

三、任务

每年10-20项；进入全国前三，达到世界前列。

（一）培育产业

1. 芯片产业。建成芯片产业带。

2. 机器人产业。建成机器人产业带。

五、保障措施

（一）加强领导

加强统筹协调。
`;

/** The small plan with tasks, and every unit of its text mapped. */
export const SMALL_PLAN_WITH_TEXT: ReadonlyMap<string, string> = new Map([
  ...SMALL_PLAN_WITH_TASKS,
  [
    'text-map.yaml',
    `- { unit: 文首/1, begins: 小规划, objects: [plan:header] }
- { unit: 一/1, begins: 一、基础, aside: heading }
- { unit: 一/2, begins: 比重为, objects: [target:S1, register:zones] }
- { unit: 二/1, begins: 二、, aside: heading }
- { unit: 二/2, begins: 到2025年, objects: [target:S1] }
- { unit: 三/1, begins: 三、, aside: heading }
- { unit: 三/2, begins: 每年, objects: [target:S2] }
- { unit: 三/3, begins: 进入, objects: [target:S3, target:S4] }
- { unit: 三（一）/1, begins: （一）, aside: heading }
- { unit: 三（一）1/1, begins: 1.芯片, objects: [industry:chips, task:3-1-1] }
- { unit: 三（一）1/2, begins: 建成, objects: [industry:chips, "direction:chips/making", task:3-1-1] }
- { unit: 三（一）2/1, begins: 2.机器人, objects: [industry:robots] }
- { unit: 三（一）2/2, begins: 建成, objects: [industry:robots] }
- { unit: 五/1, begins: 五、, aside: heading }
- { unit: 五（一）/1, begins: （一）, aside: heading }
- { unit: 五（一）/2, begins: 加强, objects: [task:5-1] }
`,
  ],
]);

const broken = (old: string, replacement: string) => changed('text-map.yaml', old, replacement, SMALL_PLAN_WITH_TEXT);

/** One way to break the mapping for every code; see BREAKAGES. */
export const TEXT_BREAKAGES: readonly [FaultCode, string, string, string, ReadonlyMap<string, string>][] = [
  ['text-unit-twice', 'text-map.yaml', '[3].unit', '二、', broken('unit: 二/1', 'unit: 一/1')],
  [
    'text-unit-unexplained',
    'text-map.yaml',
    '[5].unit',
    '三、',
    broken('begins: 三、, aside: heading', 'begins: 三、'),
  ],
  [
    'text-unit-both',
    'text-map.yaml',
    '[15].aside',
    '加强',
    broken('objects: [task:5-1]', 'objects: [task:5-1], aside: method'),
  ],
  ['text-object-kind', 'text-map.yaml', '[4].objects[0]', '到2025年', broken('[target:S1] }', '[targets:S1] }')],
  ['text-object-unknown', 'text-map.yaml', '[6].objects[0]', '每年', broken('[target:S2]', '[target:S22]')],
];
