import { readFileSync } from 'node:fs';
import { EMPTY_FORM } from '../../src/exchange/form-fields.ts';
import { readFormRules } from '../../src/exchange/form-rules-file.ts';
import type { RegistrationForm } from '../../src/exchange/registration-form.ts';
import { BUYER, SELLER } from './contract-makers.ts';

const FILE = new URL('../../catalogue/rules/registration-form.yaml', import.meta.url);
const read = readFormRules('registration-form.yaml', readFileSync(FILE, 'utf8'));
if (read.rules === null) throw new Error(JSON.stringify(read.problems));
/** The rules of the catalogue. */
export const FORM_RULES = read.rules;

/** A form without faults for the contract `contractOf` makes, unless the change says otherwise. */
export const formOf = (change: Partial<RegistrationForm> = {}): RegistrationForm => ({
  ...EMPTY_FORM,
  projectName: '云水重工密封方法研究开发',
  seller: { ...EMPTY_FORM.seller, name: SELLER.name, nature: '022' },
  buyer: { ...EMPTY_FORM.buyer, name: BUYER.name, nature: '150' },
  ...{ signedOn: '2025-03-10', validFrom: '2025-03-10', validTo: '2027-12-31' },
  ...{ type: 'development', total: '1000000', technical: '1000000' },
  ...{ ip: '专利', field: 'new-materials', programme: '无' },
  ...change,
});
