import { AXIS_FAULTS } from './axis-faults.ts';
import { FORM_FAULTS } from './form-faults.ts';
import { MEANING_FAULTS } from './meaning-faults.ts';
import { TEXT_MAP_FAULTS } from './text-map-faults.ts';

/**
 * Everything `plan check` can say about a plan folder, with its remedy; `{…}` is filled in per case.
 * docs/catalogue.md prints this table, and a test keeps the two the same.
 */
export const FAULTS = { ...FORM_FAULTS, ...MEANING_FAULTS, ...AXIS_FAULTS, ...TEXT_MAP_FAULTS };
export type FaultCode = keyof typeof FAULTS;
