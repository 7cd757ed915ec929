import { SMALL_PLAN } from './small-plan.ts';

/** The small plan with two industries, their synonyms and a register; tests break it in one place at a time. */
export const SMALL_PLAN_WITH_INDUSTRIES: ReadonlyMap<string, string> = new Map([
  ...SMALL_PLAN,
  [
    'industries.yaml',
    `- id: chips
  group: new
  groupName: { zh: 新兴产业, en: New industries }
  name: { zh: 芯片产业, en: Chips }
  place: 三（一）1
  goal: { quote: 建成芯片产业带, place: 三（一）1 }
  goalEn: Build a belt of chip makers
  cities: [city, town]
  directions:
    - id: making
      name: { zh: 制造, en: Making }
      place: 专栏1
      fields:
        - id: materials
          name: { zh: 芯片材料, en: Chip materials }
          terms:
            - { name: 碳化硅, nameEn: silicon carbide, kind: material }
            - { name: 光刻胶, nameEn: photoresist, kind: material }
- id: robots
  group: new
  groupName: { zh: 新兴产业, en: New industries }
  name: { zh: 机器人, en: Robots }
  place: 三（一）2
  goal: { quote: 建成机器人产业带, place: 三（一）2 }
  goalEn: Build a belt of robot makers
  cities: []
  directions:
    - id: parts
      name: { zh: 零部件, en: Parts }
      place: 专栏2
      fields:
        - id: reducers
          name: { zh: 减速器, en: Reducers }
          terms: [{ name: 精密减速器, nameEn: precision reducer, kind: product }]
`,
  ],
  [
    'synonyms.yaml',
    `- { form: SiC, of: 碳化硅, kind: abbreviation, origin: plan, source: 专栏1 }
- { form: RV减速机, of: 精密减速器, kind: synonym, origin: ours }
`,
  ],
  [
    'registers.yaml',
    `- id: zones
  kind: zone
  name: { zh: 高新区, en: High-tech zones }
  stated: [{ value: "3", class: 国家级, wording: { quote: 国家高新区3家, place: 一 } }]
  entries:
    - { name: 某市高新区, class: { zh: 国家级, en: national }, place: city, industries: [chips], source: 虚构 }
    - { name: 某县高新区, class: { zh: 省级, en: provincial }, place: town, source: 虚构 }
`,
  ],
]);
