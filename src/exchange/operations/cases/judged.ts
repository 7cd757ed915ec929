import { failure } from '../../../platform/failure.ts';
import type { CivilDate } from '../../../vocabulary/civil-date.ts';
import { packOn } from '../../../vocabulary/pack-on.ts';
import type { CaseContent } from '../../case-content.ts';
import type { ContractPack } from '../../contract-pack.ts';
import type { ExchangeRules } from '../../exchange-rules.ts';
import { judgeContract } from '../../judge-contract.ts';
import { rulesOfPack } from '../../rules-of-pack.ts';
import { packNamed } from '../judge.ts';

/** The pack named, else the one in force on the day. Fails with not-found, or refused where not exactly one is in force. */
export function choosePack({ contracts }: ExchangeRules, asked: string | undefined, day: CivilDate): ContractPack {
  if (asked !== undefined) return packNamed(contracts, asked);
  const on = packOn(contracts, day);
  if (on.kind === 'one') return on.pack;
  throw failure('refused', {
    zh: `${on.why.zh}；请指定规则包`,
    en: `${on.why.en}; name a rule pack`,
  });
}

/** What the judgement says of a case under the pack it was accepted by, on the day of acceptance. */
export const judgeCase = ({ contract, facts }: CaseContent, pack: ContractPack, day: CivilDate) =>
  judgeContract(contract, facts, rulesOfPack(pack), day);
