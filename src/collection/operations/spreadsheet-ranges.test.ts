import { expect, it } from 'vitest';
import { checkRanges } from './spreadsheet-ranges.ts';

const EVERYTHING = 'A1:XFD1048576';

it.each([
  ['a few merges and rules', '<mergeCell ref="A1:B2"/><dataValidation type="custom" sqref="F4 G4:H9"/>', []],
  ['a merge of everything', `<mergeCell ref="${EVERYTHING}"/>`, 'too-many'],
  ['behind a bracket in an attribute', `<mergeCell a=">" ref='${EVERYTHING}'/>`, 'too-many'],
  ['many merges', '<mergeCell ref="A1:Z999"/>'.repeat(9), 'too-many'],
  ['a rule for whole columns', '<dataValidation sqref="A:C"/>', ['dataValidations']],
  ['a rule for everything', `<dataValidation\nsqref="${EVERYTHING}">`, ['dataValidations']],
  ['no range', '<mergeCell ref="&#65;1:XFD1048576"/>', 'impossible'],
  ['a row beyond the last', '<row spans="1:2" r="400000000">', 'impossible'],
  ['columns beyond the last', '<col min="1" max="2000000000"/>', 'impossible'],
])('%s', (_, sheet, expected) => {
  expect(checkRanges(['<row r="1048576"/><col min="1" max="16384"/>', sheet])).toEqual(expected);
});
