import type { CivilDate } from '../../../vocabulary/civil-date.ts';
import { packOn } from '../../../vocabulary/pack-on.ts';
import { type CaseContent, keepable } from '../../case-content.ts';
import { contractOfForm } from '../../contract-of-form.ts';
import type { ExchangeRules } from '../../exchange-rules.ts';
import type { ReadContracts } from '../../laid-out-rows.ts';
import type { ImportedCase } from '../../store/import.ts';
import { storedKeys } from '../cases/stored-keys.ts';

/** Contracts of a table as cases: those with a number as registered on their day, the others as drafts of the office. */
export const importedCases = (
  contracts: ReadContracts['contracts'],
  { contracts: packs }: ExchangeRules,
  file: string,
  today: CivilDate,
): ImportedCase[] =>
  contracts.map(({ row, contract: { number, registeredOn, form } }) => {
    const content: CaseContent = keepable({ text: '', contract: contractOfForm(form), facts: {}, form });
    const on = packOn(packs, registeredOn ?? today);
    const registered =
      number === null || registeredOn === null
        ? null
        : {
            ...{ number, registeredOn, type: form.type, subtype: form.subtype, total: form.total },
            ...{ technical: form.technical, pack: on.kind === 'one' ? on.pack.id : null },
          };
    return { content, keys: storedKeys(content), registered, note: `${file} ${row}` };
  });
