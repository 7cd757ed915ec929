import type { Words } from './words.ts';

export const PACK_STATUSES = ['verified', 'to-verify', 'draft', 'proposal'] as const;
export type PackStatus = (typeof PACK_STATUSES)[number];

export const PACK_STATUS_WORDS: Readonly<Record<PackStatus, Words>> = {
  verified: { zh: '已读所注来源', en: 'read in the source named' },
  'to-verify': { zh: '待核实', en: 'to verify' },
  draft: { zh: '草案，定稿可能不同', en: 'draft; the final text may differ' },
  proposal: { zh: '本项目提出，待部署方确认', en: 'proposed by this project, for the deployer to confirm' },
};

/** Written in place of an article that is not known. */
export const NO_ARTICLE = '条文号未见';
