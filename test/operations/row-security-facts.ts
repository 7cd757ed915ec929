import { AT, FUTURE, id, type Line, NOBODY, type People, type Row } from './row-security-line.ts';

const FACT = {
  dataset: 'technology-contracts',
  reference: 'x',
  plan: 'p',
  on_day: '2026-01-02',
  total: '1',
  seller: 's',
};
const RECORDED = { dimensions: '{}', recorded_at: AT };
const END = { ended_at: AT };

/** Facts: the office that registered a contract writes them, examiners see them, and whoever filed it sees their own. */
export function guardedFacts({
  registrar,
  holder,
  university,
  firm,
}: People): Readonly<Record<string, readonly Line[]>> {
  const [office, department] = [registrar.organisation.id, holder.organisation.id];
  const fact = (number: number, facts: Row): Row => ({
    ...{ id: id(number), key: id(number), ...FACT, ...RECORDED, organisation: office },
    ...facts,
  });
  return {
    fact: [
      {
        is: 'that counts, of a university',
        row: fact(1, { registrant: university.organisation.id }),
        select: ['registrar', 'inspector', 'university'],
        insert: ['registrar'],
        update: [
          [END, ['registrar']],
          [{ ended_at: null }, NOBODY],
          [{ total: '2' }, NOBODY],
          [{ plan: 'other' }, NOBODY],
        ],
      },
      {
        is: 'that ended',
        row: fact(2, { registrant: university.organisation.id, ended_at: AT }),
        select: ['registrar', 'inspector', 'university'],
        insert: NOBODY,
        update: [
          [{ ended_at: FUTURE }, NOBODY],
          [{ ended_at: null }, NOBODY],
        ],
      },
      {
        is: 'of another office',
        row: fact(3, { organisation: department }),
        select: ['registrar', 'inspector'],
        insert: NOBODY,
        update: [[END, NOBODY]],
      },
      {
        is: 'of another plan, of a firm',
        row: fact(4, { plan: 'other', registrant: firm.organisation.id }),
        select: ['registrar', 'inspector', 'elsewhere', 'firm'],
        insert: ['registrar', 'elsewhere'],
        update: [[END, ['registrar', 'elsewhere']]],
      },
    ],
  };
}
