import { error, type FaultWords } from '../../vocabulary/fault.ts';

/** What can be wrong with what `text-map.yaml` says. */
export const TEXT_MAP_FAULTS = {
  'text-unit-twice': error(
    { zh: '单元 {value} 已在第 {first} 行写过', en: 'The unit {value} already stands on line {first}' },
    { zh: '把两项合并为一项', en: 'Make them one entry' },
  ),
  'text-unit-unexplained': error(
    {
      zh: '单元 {value} 既没有对应的对象，也没有写明为什么没有',
      en: 'The unit {value} has neither an object nor a reason why there is none',
    },
    {
      zh: '在 objects 里写对象；确实没有可做成的，在 aside 里写原因',
      en: 'Name the objects; where nothing was made of it, give the reason in aside',
    },
  ),
  'text-unit-both': error(
    {
      zh: '单元 {unit} 已有对应的对象，又写了没有对象的原因 {value}',
      en: 'The unit {unit} has objects and, all the same, the reason {value} why it has none',
    },
    { zh: '删去 aside，或删去 objects', en: 'Remove aside, or remove objects' },
  ),
  'text-object-kind': error(
    { zh: '{value} 不是对象：没有“{kind}”这一类', en: '{value} is no object: there is no kind “{kind}”' },
    {
      zh: '写作 类别:编号，例如 target:T1-1；是否应为 {nearest}？可用类别：{allowed}',
      en: 'Write kind:id, e.g. target:T1-1; did you mean {nearest}? Kinds: {allowed}',
    },
  ),
  'text-object-unknown': error(
    { zh: '规划目录里没有对象 {value}', en: 'The plan folder has no object {value}' },
    {
      zh: '是否应为 {nearest}？否则先在它所属的文件里加上',
      en: 'Did you mean {nearest}? If not, add it to the file it belongs to first',
    },
  ),
} as const satisfies Record<string, FaultWords>;
