import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs, isAllowed } from '../../src/app/compose.ts';
import { readSettings } from '../../src/app/settings.ts';
import { insertEvent } from '../../src/audit/store.ts';
import type { CaseContent } from '../../src/exchange/case-content.ts';
import { readContract } from '../../src/exchange/read-contract.ts';
import type { RegistrationForm } from '../../src/exchange/registration-form.ts';
import type { Database } from '../../src/platform/database.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf, Verb } from '../../src/platform/verb.ts';

const settings = readSettings({});
const catalogue = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
const bound = bindVerbs(catalogue, 'test');
export const PLAN_ID = catalogue.plans[0]?.header.id ?? '';

/** Runs a verb over the catalogue, on a day. */
export const askOn =
  (database: Database, day: string) =>
  <V extends Verb>(actor: Actor, verb: V, input: Readonly<Record<string, unknown>> = {}): Promise<OutputOf<V>> => {
    const found = bound.find((each) => each.verb.id === verb.id);
    if (found === undefined) throw new Error(verb.id);
    const clock = () => `${day}T09:00:00.000+08:00`;
    return runVerb({ database, clock, isAllowed, fieldWords: {}, record: insertEvent }, found, actor, input) as Promise<
      OutputOf<V>
    >;
  };

/** An invented development contract of some price, as a registrant would file it. */
export function contentOf(
  price = '10000000',
  changes: Partial<RegistrationForm> = {},
  title = '温场控制技术',
): CaseContent {
  const text = `技术开发合同
委托方（甲方）：云水新材料有限公司（虚构）
受托方（乙方）：云水大学（虚构）
第一条 甲方委托乙方研究开发${title}，双方此前均未掌握，目标为温度波动不超过±0.5℃，良率由60%提高到80%。
第二条 合同价款为${price}元。
第三条 成果的知识产权归甲方所有，由甲方按照约定指标组织验收。
签订日期：2026年2月27日
`;
  const { contract } = readContract(text);
  const party = { code: null, country: null, region: null };
  return {
    text,
    contract,
    facts: {},
    form: {
      projectName: title,
      seller: { ...party, name: '云水大学（虚构）', region: '320100', nature: '022' },
      buyer: { ...party, name: '云水新材料有限公司（虚构）', region: '320500', nature: '150' },
      ...{ signedOn: '2026-02-27', validFrom: '2026-02-27', validTo: null, type: 'development', subtype: null },
      ...{ total: price, technical: price, ip: '专利', field: 'new-materials', programme: '无', payment: null },
      ...{ newInvestment: null, newOutput: null, tags: [] },
      ...changes,
    },
  };
}
