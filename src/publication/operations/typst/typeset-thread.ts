import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FOLDERS } from '../fonts.ts';

/** A template, the data it reads as `sys.inputs.report`, and the instant of the PDF in seconds. */
export interface SetRequest {
  readonly id: number;
  readonly template: string;
  readonly report: string;
  readonly at: number;
}

export type SetPage =
  | { readonly id: number; readonly pages: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string };

// The folder of this file is all that a page could read, and the template reads nothing.
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [...FONT_FOLDERS] }],
});

function setPage({ id, template, report, at }: SetRequest): SetPage {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { report } });
  const page = compiled.result;
  if (page === null) return { id, fault: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? null) };
  // The standard and the instant belong to this second argument; in the first they would be ignored without a word.
  const pdf = compiler.pdf(page, { pdfStandard: 'ua-1', creationTimestamp: at });
  return { id, pages: page.numOfPages, pdf: new Uint8Array(pdf) };
}

parentPort?.on('message', (request: SetRequest) => {
  try {
    parentPort?.postMessage(setPage(request));
  } catch (error) {
    parentPort?.postMessage({ id: request.id, fault: faultOf(error) } satisfies SetPage);
  }
  // What the last pages shared is kept, the rest is given back.
  compiler.evictCache(3);
});

function faultOf(error: unknown): string {
  return error instanceof Error ? error.message : JSON.stringify(error);
}
