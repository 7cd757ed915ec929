import type { RenderReport } from '../publication/operations.ts';

/** How a report becomes a file. Each kind brings its own libraries, and nobody waits for those of another. */
export const renderReport: RenderReport = async (document, format, madeAt) => {
  switch (format) {
    case 'docx':
      return (await import('../publication/operations/docx/file.ts')).renderDocx(document, madeAt);
    case 'pdf':
      return (await import('../publication/operations/typst/pdf.ts')).renderPdf(document, madeAt);
    case 'html':
      return new TextEncoder().encode((await import('../publication/operations/html-report.ts')).renderHtml(document));
  }
};
