/**
 * A dated set of rules kept as data under `catalogue/rules/`.
 * A judgement records `id` and `version`; judged again with the same pack it gives the same answer.
 */
export interface RulePack<Rules> {
  readonly id: string;
  readonly version: string;
  /** `adopted`: in force by its source; `proposal`: ours; `to-verify`: from a source nobody has checked. */
  readonly status: 'adopted' | 'proposal' | 'to-verify';
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: string;
  readonly rules: Rules;
}
