import type { ChartSpec } from '../ui/chart-spec.ts';
import type { Language, Words } from '../vocabulary/words.ts';

/** A sentence of generated text, and what it claims, so that an edited text can be held against it later. */
export interface Sentence {
  readonly text: string;
  /** Numbers with their units, and verdict words, exactly as they stand in the text. */
  readonly claims: readonly string[];
}

/** One piece of a section. The same blocks become a page, a docx, a PDF and JSON. */
export type Block =
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Sentence[])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      /** `number` columns stand right. */
      readonly align: readonly ('text' | 'number')[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'chart'; readonly spec: ChartSpec; readonly caption: string; readonly alt: string }
  | { readonly kind: 'quote'; readonly text: string; readonly place: string };

export interface Section {
  /** Stable over runs, languages and days: `summary`, `target-T1-1`. Edits are kept under it. */
  readonly id: string;
  /** 1 for the parts of a report, 2 inside them. */
  readonly level: 1 | 2;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** A person's text in place of the generated paragraphs; tables and charts stay. Null: as generated. */
  readonly edit: SectionEdit | null;
}

export interface SectionEdit {
  readonly paragraphs: readonly string[];
  /** The day it was written; who wrote it is for operators only. */
  readonly on: string;
  /** Sentences of the edited text that do not agree with what the system says on the day of the report. */
  readonly flags: readonly EditFlag[];
}

export interface EditFlag {
  readonly sentence: string;
  /** What the sentence says that the system does not, and what it says now. */
  readonly why: Words;
}

/** An evaluation report, or its brief of one page, as data. */
export interface ReportDocument {
  readonly kind: 'report' | 'brief';
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** 非官方，依据公开资料整理 and, for an invented plan, the mark of simulation. */
  readonly banner: readonly string[];
  /** Label and value: plan, issuer, day, rule pack, program version. */
  readonly facts: readonly (readonly [string, string])[];
  readonly sections: readonly Section[];
}
