import type { FaultCode } from '../../src/plan/catalogue/fault-words.ts';
import { SMALL_PLAN_WITH_INDUSTRIES } from './small-industries.ts';
import { changed } from './small-plan.ts';

const broken = (file: string, old: string, replacement: string) =>
  changed(file, old, replacement, SMALL_PLAN_WITH_INDUSTRIES);

/** One way to break industries, synonyms and registers for every code; see BREAKAGES. */
export const INDUSTRY_BREAKAGES: readonly [FaultCode, string, string, string, ReadonlyMap<string, string>][] = [
  [
    'industry-unknown',
    'registers.yaml',
    'zones.entries[0].industries[0]',
    '[chip]',
    broken('registers.yaml', '[chips]', '[chip]'),
  ],
  [
    'industry-twice',
    'industries.yaml',
    'robots.name.zh',
    'zh: 芯片',
    broken('industries.yaml', 'zh: 机器人, en: Robots', 'zh: 芯片, en: Robots'),
  ],
  [
    'group-two-names',
    'industries.yaml',
    'robots.groupName',
    'zh: 支柱产业',
    broken(
      'industries.yaml',
      'groupName: { zh: 新兴产业, en: New industries }\n  name: { zh: 机器人',
      'groupName: { zh: 支柱产业, en: New industries }\n  name: { zh: 机器人',
    ),
  ],
  [
    'listed-twice',
    'industries.yaml',
    'chips.directions[0].fields[0].terms[1].name',
    'photoresist',
    broken('industries.yaml', 'name: 光刻胶', 'name: 碳化硅'),
  ],
  ['synonym-twice', 'synonyms.yaml', '[1].form', 'ours', broken('synonyms.yaml', 'form: RV减速机', 'form: sic')],
  [
    'synonym-is-name',
    'synonyms.yaml',
    '[0].form',
    'form: 光刻胶',
    broken('synonyms.yaml', 'form: SiC', 'form: 光刻胶'),
  ],
  [
    'synonym-needless',
    'synonyms.yaml',
    '[0].form',
    'form: 碳化硅',
    broken('synonyms.yaml', 'form: SiC', 'form: 碳化硅'),
  ],
  ['synonym-of-unknown', 'synonyms.yaml', '[0].of', 'of: 碳化规', broken('synonyms.yaml', 'of: 碳化硅', 'of: 碳化规')],
  [
    'synonym-without-source',
    'synonyms.yaml',
    '[0].origin',
    'origin: plan',
    broken('synonyms.yaml', ', source: 专栏1', ''),
  ],
  [
    'covers-unknown',
    'targets.yaml',
    'S1.covers',
    'covers: newer',
    broken(
      'targets.yaml',
      '  measure: { indicator: share, place: city }\n',
      '  measure: { indicator: share, place: city }\n  covers: newer\n',
    ),
  ],
  [
    'register-entry-twice',
    'registers.yaml',
    'zones.entries[1].name',
    'class: { zh: 省级',
    broken('registers.yaml', '某县高新区', '某市 高新区'),
  ],
  [
    'stated-class-unknown',
    'registers.yaml',
    'zones.stated[0].class',
    'class: 国家,',
    broken('registers.yaml', 'class: 国家级, wording', 'class: 国家, wording'),
  ],
];
