import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContract } from '../../src/exchange/read-contract.ts';
import { textOfBlocks } from '../../src/exchange/reading/document-text.ts';
import { readDocumentFile } from '../../src/platform/document-file.ts';
import { docxOf, pdfOf } from '../plan/document-makers.ts';
import { blocksOfContract, factsOf } from './contract-facts.ts';
import { makeFormContract } from './form-contracts.ts';

const folder = mkdtempSync(join(tmpdir(), 'lantu-contract-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a contract read on the server', () => {
  for (const seed of [1, 2, 3]) {
    const made = makeFormContract(seed);
    const expected = factsOf(readContract(made.text).contract);
    it.each([
      ['docx', docxOf],
      ['pdf', pdfOf],
    ])(`says in %s what its text says, seed ${seed}`, async (kind, write) => {
      const path = join(folder, `${seed}.${kind}`);
      writeFileSync(path, await write(blocksOfContract(made.text)));
      const read = await readDocumentFile(path);
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      expect(factsOf(readContract(textOfBlocks(read.blocks)).contract)).toEqual(expected);
    });
  }
});
