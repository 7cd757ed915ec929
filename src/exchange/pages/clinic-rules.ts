import type { OutputOf } from '../../platform/verb.ts';
import type { judgingRules } from '../verbs/judge.ts';

/** The rule packs the clinic judges by. */
export type ClinicRules = OutputOf<typeof judgingRules>;
export type ClinicPack = ClinicRules['packs'][number];
