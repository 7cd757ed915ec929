import type { RenderReport } from '../publication/operations.ts';

/** How a report becomes a file. docx and PDF are made on a thread with their own libraries; HTML is a matter of a moment. */
export const renderReport: RenderReport = async (document, format, madeAt) => {
  if (format !== 'html') {
    return (await import('../publication/operations/file-maker.ts')).makeFile({ document, format, madeAt });
  }
  return new TextEncoder().encode((await import('../publication/operations/html-report.ts')).renderHtml(document));
};
