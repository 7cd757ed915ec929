import { type EditedText, flagEdits } from './edited-text.ts';
import type { EditFlag, ReportDocument, Section } from './report-document.ts';

/** A person's text as it is kept. */
export interface KeptEdit extends EditedText {
  readonly section: string;
  /** Day and minute. */
  readonly at: string;
}

/** A document with its edits, and first of all what no longer agrees in them. */
export interface EditedReport extends ReportDocument {
  readonly flags: readonly (EditFlag & { readonly section: string })[];
}

/** The document with the edits in their sections, each held against what the section says now. */
export function withEdits(document: ReportDocument, edits: readonly KeptEdit[]): EditedReport {
  const sections = document.sections.map((section) => {
    const edit = edits.find((candidate) => candidate.section === section.id);
    return edit === undefined ? section : { ...section, edit: editOf(section, edit) };
  });
  const flags = sections.flatMap(({ id, edit }) => (edit?.flags ?? []).map((flag) => ({ section: id, ...flag })));
  return { flags, ...document, sections };
}

const editOf = (section: Section, edit: KeptEdit) => ({
  paragraphs: edit.paragraphs,
  on: edit.at.slice(0, 10),
  flags: flagEdits(edit, section),
});
