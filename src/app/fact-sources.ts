import type { FactDataset, OpenSource } from '../figures/fact.ts';

/** The page of the desk on which the records of a dataset stand; each room that writes facts has its row. */
const SOURCES: Readonly<Record<FactDataset, string>> = { 'technology-contracts': 'contracts' };

export const openSource: OpenSource = (dataset) => SOURCES[dataset];
