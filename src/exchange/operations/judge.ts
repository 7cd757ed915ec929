import { readDocumentFile } from '../../platform/document-file.ts';
import { failure } from '../../platform/failure.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import type { OutputOf } from '../../platform/verb.ts';
import { parseCivilDate } from '../../vocabulary/civil-date.ts';
import { packOn } from '../../vocabulary/pack-on.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import type { ContractPack } from '../contract-pack.ts';
import type { ExchangeRules } from '../exchange-rules.ts';
import { judgeContract } from '../judge-contract.ts';
import { readContract } from '../read-contract.ts';
import { textOfBlocks } from '../reading/document-text.ts';
import { rulesOfPack } from '../rules-of-pack.ts';
import { judgeFile, judgingRules } from '../verbs/judge.ts';

/** Judging a contract on this machine: what it is judged by, and a file of it. */
export function judgeOperations({ contracts }: ExchangeRules): BoundVerb[] {
  return [
    bindVerb(judgingRules, async ({ today }, { asOf }) => rulesOn(contracts, readDay(asOf, today))),
    bindVerb(judgeFile, async ({ today }, { file, pack: asked, asOf }) => {
      const day = readDay(asOf, today);
      const pack = choosePack(contracts, asked, day);
      const { contract } = readContract(await readText(file));
      return { pack: pack.id, judgement: judgeContract(contract, {}, rulesOfPack(pack), day) };
    }),
  ];
}

async function readText(file: string): Promise<string> {
  const document = await readDocumentFile(file);
  if (document.ok) return textOfBlocks(document.blocks);
  throw failure('bad-input', document.problem.message, [document.problem]);
}

function rulesOn(contracts: readonly ContractPack[], day: string): OutputOf<typeof judgingRules> {
  const on = packOn(contracts, day);
  return {
    day,
    inForce: on.kind === 'one' ? on.pack.id : null,
    why: on.kind === 'one' ? null : on.why,
    undated: on.kind === 'several' ? [] : on.undated.map(({ id }) => id),
    packs: contracts.map((pack) => {
      const { id, title, version, status, effectiveFrom, effectiveTo } = pack;
      return { id, title, version, status, effectiveFrom, effectiveTo, rules: rulesOfPack(pack) };
    }),
  };
}

/** Fails with not-found, naming those there are. */
export function packNamed(contracts: readonly ContractPack[], asked: string): ContractPack {
  const found = contracts.find(({ id }) => id === asked);
  if (found !== undefined) return found;
  const ids = contracts.map(({ id }) => id);
  throw failure('not-found', {
    zh: `没有规则包“${excerpt(asked)}”；可用：${ids.join('、')}`,
    en: `There is no rule pack “${excerpt(asked)}”; there are: ${ids.join(', ')}`,
  });
}

function choosePack(contracts: readonly ContractPack[], asked: string | undefined, day: string): ContractPack {
  if (asked !== undefined) return packNamed(contracts, asked);
  const on = packOn(contracts, day);
  if (on.kind === 'one') return on.pack;
  throw failure('refused', {
    zh: `${on.why.zh}；请用 --pack 指定规则包`,
    en: `${on.why.en}; name a rule pack with --pack`,
  });
}

function readDay(asked: string | undefined, today: string): string {
  if (asked === undefined) return today;
  if (parseCivilDate(asked) !== null) return asked;
  throw failure('bad-input', {
    zh: `没有 ${excerpt(asked)} 这一天；请写作 YYYY-MM-DD`,
    en: `There is no day ${excerpt(asked)}; write it as YYYY-MM-DD`,
  });
}
