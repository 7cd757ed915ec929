import type { Words } from '../vocabulary/words.ts';

/** Apart from the other words of the clinic, because every page names it in its navigation. */
export const CLINIC_NAME: Words = { zh: '合同体检', en: 'Contracts' };
