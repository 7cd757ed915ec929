import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FOLDERS } from '../fonts.ts';

/** A template, the data it reads as `sys.inputs.report`, and the instant of the PDF in seconds. */
export interface PageRequest {
  readonly template: string;
  readonly report: string;
  readonly at: number;
}

// The folder of this file is all that a page could read, and the template reads nothing.
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [...FONT_FOLDERS] }],
});

/** Sets a page: how many pages, and the PDF. Takes its time, so a server leaves it to a thread. Throws what the compiler says. */
export function setPages({ template, report, at }: PageRequest): { readonly pages: number; readonly pdf: Uint8Array } {
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { report } });
    const page = compiled.result;
    if (page === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? null));
    // The standard and the instant belong to this second argument; in the first they would be ignored without a word.
    const pdf = compiler.pdf(page, { pdfStandard: 'ua-1', creationTimestamp: at });
    return { pages: page.numOfPages, pdf: new Uint8Array(pdf) };
  } finally {
    // What the last pages shared is kept, the rest is given back.
    compiler.evictCache(3);
  }
}
