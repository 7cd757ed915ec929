import type { FaultCode } from '../../src/plan/catalogue/fault-words.ts';
import { SMALL_PLAN_WITH_INDUSTRIES } from './small-industries.ts';
import { changed } from './small-plan.ts';

/** The small plan with two tasks that serve every target of it but the national ones, or say why none. */
export const SMALL_PLAN_WITH_TASKS: ReadonlyMap<string, string> = new Map([
  ...SMALL_PLAN_WITH_INDUSTRIES,
  [
    'tasks.yaml',
    `- id: 3-1-1
  kind: focus
  name: { zh: 芯片产业, en: Chips }
  place: 三（一）1
  programme: { zh: 培育产业, en: Developing industries }
  summary: { zh: 建成芯片产业带。, en: Build a belt of chip makers. }
  wording: [{ quote: 建成芯片产业带, place: 三（一）1 }]
  targets: [S1, S2, S3, S4]
  industries: [chips]
  places: [city]
  registers: [zones]
- id: "5-1"
  kind: safeguard
  name: { zh: 加强领导, en: Leadership }
  place: 五（一）
  programme: { zh: 保障措施, en: Safeguards }
  summary: { zh: 统筹协调。, en: Coordinate. }
  wording: [{ quote: 加强统筹协调, place: 五（一） }]
  noTarget: { zh: 规划没有写可计量的目标。, en: The plan states no measurable target. }
`,
  ],
]);

const broken = (old: string, replacement: string) => changed('tasks.yaml', old, replacement, SMALL_PLAN_WITH_TASKS);

/** One way to break tasks for every code; see BREAKAGES. */
export const TASK_BREAKAGES: readonly [FaultCode, string, string, string, ReadonlyMap<string, string>][] = [
  ['target-unknown', 'tasks.yaml', '3-1-1.targets[4]', 'S44]', broken('S4]', 'S4, S44]')],
  ['register-unknown', 'tasks.yaml', '3-1-1.registers[0]', '[zone]', broken('[zones]', '[zone]')],
  [
    'task-without-target',
    'tasks.yaml',
    '5-1',
    'id: "5-1"',
    broken('  noTarget: { zh: 规划没有写可计量的目标。, en: The plan states no measurable target. }\n', ''),
  ],
  [
    'task-target-and-reason',
    'tasks.yaml',
    '5-1.noTarget',
    'noTarget:',
    broken('  noTarget:', '  targets: [S1]\n  noTarget:'),
  ],
  ['target-unserved', 'targets.yaml', 'S3', 'id: S3', broken('S3, ', '')],
];
