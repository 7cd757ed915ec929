import type { ChartSpec } from '../ui/chart-spec.ts';
import { dayWords } from '../vocabulary/day-words.ts';
import type { Language, Words } from '../vocabulary/words.ts';
import { PRINTED_TEXTS as TEXTS } from './printed-texts.ts';
import type { Block, ReportDocument, Section, SectionEdit, Sentence } from './report-document.ts';

/** A block as it is printed: sentences joined, tables and charts numbered in their order, a person's text in its place. */
export type PrintedBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly align: readonly ('text' | 'number')[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'chart'; readonly caption: string; readonly alt: string; readonly spec: ChartSpec }
  /** `han`: the words are Chinese, whatever the language of the report. */
  | { readonly kind: 'quote'; readonly text: string; readonly place: string; readonly han: boolean }
  /** What the reader must know about an edited section before its text. */
  | { readonly kind: 'mark'; readonly text: string; readonly details: readonly string[] };

export interface PrintedSection {
  readonly id: string;
  readonly level: 1 | 2;
  readonly title: string;
  readonly blocks: readonly PrintedBlock[];
}

export interface PrintedReport {
  readonly kind: ReportDocument['kind'];
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** In one line. */
  readonly banner: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly sections: readonly PrintedSection[];
}

/** The report as docx, PDF and HTML print it. Characters that no XML file may hold are left out. */
export function printReport(report: ReportDocument): PrintedReport {
  const count = { table: 0, chart: 0 };
  const say = (words: Words) => words[report.language];
  const label = (kind: 'table' | 'chart', caption: string) => {
    count[kind] += 1;
    return `${say(TEXTS[kind](count[kind]))}${say(TEXTS.afterLabel)}${clean(caption)}`;
  };
  const printBlock = (block: Exclude<Block, Prose>): PrintedBlock => {
    if (block.kind === 'quote') {
      return {
        kind: 'quote',
        text: clean(block.text),
        place: clean(block.place),
        han: /\p{Script=Han}/u.test(block.text),
      };
    }
    const caption = label(block.kind, block.caption);
    if (block.kind === 'chart') return { kind: 'chart', caption, alt: clean(block.alt), spec: block.spec };
    const rows = block.rows.map((row) => row.map(clean));
    return { kind: 'table', caption, head: block.head.map(clean), align: block.align, rows };
  };
  const printSection = ({ id, level, title, blocks, edit }: Section): PrintedSection => ({
    id,
    level,
    title: clean(title),
    blocks: [
      ...(edit === null ? [] : editedText(edit, say)),
      ...blocks.flatMap((block) => {
        if (!isProse(block)) return [printBlock(block)];
        return edit === null ? [printProse(block, report.language)] : [];
      }),
    ],
  });
  return {
    kind: report.kind,
    language: report.language,
    title: clean(report.title),
    subtitle: clean(report.subtitle),
    banner: report.banner.map(clean).join(report.language === 'zh' ? '；' : '; '),
    facts: report.facts.map(([name, value]) => [clean(name), clean(value)] as const),
    sections: report.sections.map(printSection),
  };
}

/** What a person's text replaces; tables, charts and quotes stay. */
type Prose = Extract<Block, { kind: 'paragraph' | 'list' }>;
const isProse = (block: Block): block is Prose => block.kind === 'paragraph' || block.kind === 'list';

function printProse(block: Prose, language: Language): PrintedBlock {
  if (block.kind === 'paragraph') return { kind: 'paragraph', text: joined(block.sentences, language) };
  return { kind: 'list', items: block.items.map((item) => joined(item, language)) };
}

const joined = (sentences: readonly Sentence[], language: Language) =>
  sentences.map(({ text }) => clean(text)).join(language === 'zh' ? '' : ' ');

function editedText(edit: SectionEdit, say: (words: Words) => string): PrintedBlock[] {
  const flags = edit.flags.map(({ sentence, why }) => clean(say(TEXTS.flag(sentence, say(why)))));
  return [
    {
      kind: 'mark',
      text: say(TEXTS.edited(flags.length)),
      details: [clean(say(TEXTS.editedOn(say(dayWords(edit.on))))), ...flags],
    },
    ...edit.paragraphs.map((text) => ({ kind: 'paragraph', text: clean(text) }) as const),
  ];
}

/** Line ends and tabs become spaces; control characters, half surrogates and the two non-characters go. */
const clean = (text: string): string =>
  text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '');
