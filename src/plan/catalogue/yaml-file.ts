import { isAlias, isMap, isNode, isScalar, isSeq, Lexer, LineCounter, parseDocument } from 'yaml';
import { excerpt, type Parsed } from '../../vocabulary/problem.ts';
import { fault } from './faults.ts';

/** From the root of a file to a field: names of fields and indexes of lists. */
export type Path = readonly (string | number)[];

/** A YAML file as plain data, with the way back from every field to its line. */
export interface YamlFile {
  readonly name: string;
  readonly value: unknown;
  /** Line (1-based) of the field, or of the nearest thing around it that stands in the file. */
  readonly lineOf: (path: Path) => number;
}

/** Longest YAML file read, in characters: ten times a rich provincial plan. */
const YAML_LIMIT = 300_000;

/** Deepest nesting read; a plan needs seven levels. Deeper text is rubbish that would exhaust the parser's stack. */
const DEPTH_LIMIT = 50;

/** After a broken place the rest of a file is often read wrongly, so only the first faults of syntax are told. */
const SYNTAX_FAULTS_TOLD = 20;

/** Reads one YAML 1.2 file; broken syntax is reported with line and column. */
export function readYaml(name: string, text: string): Parsed<YamlFile> {
  if (text.trim() === '') return { ok: false, problems: [fault('file-empty', { file: name, line: 1 }, '')] };
  if (text.length > YAML_LIMIT) {
    return {
      ok: false,
      problems: [fault('file-too-long', { file: name }, String(text.length), { limit: String(YAML_LIMIT) })],
    };
  }
  if (isTooDeep(text)) {
    return { ok: false, problems: [fault('file-too-deep', { file: name }, '', { limit: String(DEPTH_LIMIT) })] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.slice(0, SYNTAX_FAULTS_TOLD).map(({ code, message, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        const known = code === 'DUPLICATE_KEY' ? 'yaml-duplicate-field' : 'yaml-syntax';
        return fault(known, { file: name, line }, lineText(text, line), {
          column: String(col),
          detail: excerpt(message),
        });
      }),
    };
  }
  const lineOf = (path: Path) => lines.linePos(offsetOf(document.contents, path)).line;
  try {
    return { ok: true, value: { name, value: document.toJS(), lineOf } };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [fault('yaml-references', { file: name }, detail)] };
  }
}

/** Counts nesting on the tokens, before anything recursive sees the text: open brackets, and block levels begun on one line. */
function isTooDeep(text: string): boolean {
  let brackets = 0;
  let indicators = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets += 1;
    else if (token === ']' || token === '}') brackets -= 1;
    else if (token === '-' || token === '?') indicators += 1;
    else if (token === '\n' || token === '\r\n') indicators = 0;
    else if (/^ +$/.test(token) && token.length > 4 * DEPTH_LIMIT) return true;
    if (brackets > DEPTH_LIMIT || indicators > DEPTH_LIMIT) return true;
  }
  return false;
}

const lineText = (text: string, line: number) => text.split('\n', line)[line - 1]?.trim() ?? '';

/** Where the deepest existing node on the path starts; a field of a mapping starts at its name. */
function offsetOf(root: unknown, path: Path): number {
  let node = root;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isAlias(node)) break;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
