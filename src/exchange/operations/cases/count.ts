import { recordFact, withdrawFact } from '../../../figures/store/facts.ts';
import type { OperationContext } from '../../../platform/operation.ts';
import { loadCase, loadContent, type StoredCase } from '../../store/cases.ts';

const DATASET = 'technology-contracts';
const SIX_DIGITS = /^\d{6}$/u;
const regionOf = (region: string | null) => (region !== null && SIX_DIGITS.test(region) ? region : null);

/**
 * Brings the figures in line with a case, in the transaction of the act: a registered contract counts, also while an
 * objection to it is looked at; one that is cancelled or taken up again does not.
 */
export async function countCase<Made extends { readonly id: string }>(
  { tx, now }: OperationContext,
  plan: string,
  made: Made,
): Promise<Made> {
  const found = await loadCase(tx, plan, made.id);
  if (found === null) throw new Error(`The contract ${made.id} cannot be seen by who acted on it`);
  if (found.state === 'registered' || found.before === 'registered') await record({ tx, now }, found);
  else await withdrawFact(tx, { dataset: DATASET, key: found.id }, now);
  return made;
}

async function record({ tx, now }: Pick<OperationContext, 'tx' | 'now'>, found: StoredCase): Promise<void> {
  const content = await loadContent(tx, found.id, found.content);
  const { registeredOn, type } = found;
  if (content === null || registeredOn === null || type === null) {
    throw new Error(`The registered contract ${found.id} lacks its content, day or type`);
  }
  const { form } = content;
  await recordFact(
    tx,
    {
      ...{ dataset: DATASET, key: found.id, reference: found.reference, plan: found.plan, on: registeredOn },
      measures: { total: found.total, technical: found.technical, received: found.received },
      dimensions: {
        ...{ type, field: form.field, ip: form.ip, tags: form.tags },
        sellerRegion: regionOf(form.seller.region),
        buyerRegion: regionOf(form.buyer.region),
      },
      organisation: found.office.id,
      registrant: found.registrant.id,
      seller: found.sellerCode ?? (found.sellerPlain || found.id),
    },
    now,
  );
}
