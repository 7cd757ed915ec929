import { basename, extname, resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import type { Language, Words } from '../vocabulary/words.ts';
import type { ErrorAnswer } from './error-answer.ts';
import { EXIT_CODES, failure } from './failure.ts';
import type { FieldWords } from './input.ts';
import { fileBytes } from './media.ts';
import { inputSchema } from './openapi.ts';
import { checkPlace, writeWhole } from './out-file.ts';
import { problemLines } from './problem-lines.ts';
import { textWidth } from './text-table.ts';
import { readUpload, readUploads } from './upload-file.ts';
import type { FileAnswer, Verb } from './verb.ts';

/** How the answer of a verb is written for people, and whether it says that the input had faults (exit 1). */
export interface Printout {
  readonly lines: (output: never, language: Language) => readonly string[];
  readonly hasFaults?: (output: never) => boolean;
}

/** A command that is no verb, such as serving. */
export interface OwnCommand {
  readonly words: string;
  readonly summary: Words;
  /** Its one argument, required; handed over with the options. */
  readonly argument?: { readonly name: string; readonly description: Words };
  readonly options?: readonly { readonly flags: string; readonly description: Words }[];
  readonly run: (options: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly lines: (output: never, language: Language) => readonly string[];
}

export interface CommandLineDeps {
  readonly version: string;
  readonly language: Language;
  readonly verbs: readonly Verb[];
  readonly commands: readonly OwnCommand[];
  readonly groups: Readonly<Record<string, Words>>;
  readonly fieldWords: FieldWords;
  readonly printouts: Readonly<Record<string, Printout>>;
  readonly execute: (verb: Verb, input: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly answerError: (error: unknown) => ErrorAnswer;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
}

/** Runs one command line (the words after the program) and answers its exit code of `EXIT_CODES`. */
export async function runCommandLine(words: readonly string[], deps: CommandLineDeps): Promise<number> {
  let exit: number = EXIT_CODES.ok.code;
  const finish = (code: number) => {
    exit = code;
  };
  const program = buildProgram(deps, finish);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES.usage.code;
    throw error;
  }
}

function buildProgram(deps: CommandLineDeps, finish: (code: number) => void): Command {
  const { language } = deps;
  const program = inLanguage(new Command('lantu'), deps)
    .description(TEXTS.about[language])
    .version(deps.version, '--version', TEXTS.version[language])
    .addOption(languageOption(language))
    .addHelpText('after', () => `\n${TEXTS.exits[language]}\n${exitLines(language).join('\n')}`);
  for (const verb of deps.verbs) {
    if (verb.commandLine) addVerb(leaf(program, verb.commandLine.words, verb.summary, deps), verb, deps, finish);
  }
  for (const own of deps.commands) {
    const command = leaf(program, own.words, own.summary, deps);
    for (const { flags, description } of own.options ?? []) command.option(flags, description[language]);
    if (own.argument) command.argument(`<${own.argument.name}>`, own.argument.description[language]);
    command.action((...given: unknown[]) => {
      const options = given.at(-2) as Record<string, string>;
      const argument = own.argument && { [own.argument.name]: String(given[0]) };
      return conclude(options, deps, finish, () => own.run({ ...options, ...argument }), own);
    });
  }
  return program;
}

function addVerb(command: Command, verb: Verb, deps: CommandLineDeps, finish: (code: number) => void): void {
  const { properties, required } = inputSchema(verb.input);
  const given = verb.commandLine?.positional ?? [];
  const positional = given.map((field) => field.replace('...', ''));
  const about = (field: string) => deps.fieldWords[field]?.[deps.language] ?? '';
  for (const [index, field] of positional.entries()) {
    const name = `${toKebab(field)}${given[index] === field ? '' : '...'}`;
    command.argument(required.includes(field) ? `<${name}>` : `[${name}]`, about(field));
  }
  for (const field of Object.keys(properties)) {
    if (positional.includes(field)) continue;
    const option = new Option(`--${toKebab(field)} <${toKebab(field)}>`, about(field));
    // The ending of the file says the format of a download.
    const isSaid = verb.kind === 'download' && field === 'format';
    command.addOption(option.makeOptionMandatory(required.includes(field) && !isSaid));
  }
  const isDownload = verb.kind === 'download';
  if (isDownload) command.addOption(new Option('--out <file>', TEXTS.out[deps.language]).makeOptionMandatory());
  command.action((...words: unknown[]) => {
    const options = words[positional.length] as Record<string, string>;
    const out = isDownload ? resolve(options.out ?? '') : '';
    const input: Record<string, unknown> = {};
    for (const field of Object.keys(properties)) {
      const place = positional.indexOf(field);
      const value = place < 0 ? options[field] : words[place];
      // Where nothing is given several times, a list is empty.
      if (value !== undefined && [value].flat().length > 0) input[field] = value;
    }
    // What is written for people is in their language, unless another is asked for.
    if ('language' in properties) input.language ??= deps.language;
    const endings = properties.format?.enum;
    // The command line names a file where a verb takes one.
    const files = Object.keys(properties).filter((field) => input[field] !== undefined);
    const execute = async () => {
      for (const field of files) {
        const { type, items } = properties[field] ?? {};
        if (type === 'object') input[field] = await readUpload(String(input[field]));
        if (items?.type === 'object') input[field] = await readUploads([input[field]].flat().map(String));
      }
      return deps.execute(verb, input);
    };
    const download = async () => {
      if (endings !== undefined && input.format === undefined) input.format = endingOf(out, endings);
      await checkPlace(out);
      return save(out, await execute());
    };
    if (isDownload) return conclude(options, deps, finish, download, SAVED);
    const printout = deps.printouts[verb.id] ?? RAW;
    return conclude(options, deps, finish, execute, printout);
  });
}

/** Runs the work of a command and writes its answer or its error, as JSON or for people. */
async function conclude(
  options: Readonly<Record<string, unknown>>,
  deps: CommandLineDeps,
  finish: (code: number) => void,
  work: () => Promise<unknown>,
  printout: Printout,
): Promise<void> {
  const asJson = options.json === true;
  try {
    const output = (await work()) as never;
    if (printout.hasFaults?.(output)) finish(EXIT_CODES.faults.code);
    deps.writeOut(asJson ? toJson(output) : toLines(printout.lines(output, deps.language)));
  } catch (error) {
    const { exit, code, message, problems, id } = deps.answerError(error);
    finish(exit);
    if (asJson) deps.writeOut(toJson({ error: { code, message, problems, id } }));
    else deps.writeError(toLines([message[deps.language], ...problemLines(problems, deps.language)]));
  }
}

/** The format a file name ends with. Fails with bad-input. */
function endingOf(out: string, endings: readonly string[]): string {
  const ending = extname(out).slice(1).toLowerCase();
  if (endings.includes(ending)) return ending;
  const allowed = endings.map((each) => `.${each}`);
  throw failure('bad-input', {
    zh: `--out 的文件名“${basename(out)}”没有以能写的格式结尾；可用：${allowed.join('、')}`,
    en: `The file name “${basename(out)}” of --out does not end with a format there is; use ${allowed.join(', ')}`,
  });
}

async function save(out: string, answer: unknown): Promise<{ file: string; bytes: number }> {
  const bytes = fileBytes(answer as FileAnswer);
  await writeWhole(out, bytes);
  return { file: out, bytes: bytes.length };
}

const SAVED: Printout = {
  lines: ({ file, bytes }: { file: string; bytes: number }, language) => [
    { zh: `已写入 ${file}（${bytes} 字节）`, en: `Written: ${file} (${bytes} bytes)` }[language],
  ],
};
const RAW: Printout = { lines: (output) => [JSON.stringify(output, null, 2)] };
const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const toLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const toKebab = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The command of `series list`, its group made on the way. Words that are a group as well, `report` beside `report edit`,
 * become its command `make`, which runs where no other is named.
 */
function leaf(program: Command, words: string, summary: Words, deps: CommandLineDeps): Command {
  const { language } = deps;
  const isGroup = deps.verbs.some(({ commandLine }) => commandLine?.words.startsWith(`${words} `));
  const path = [...words.split(' '), ...(isGroup ? ['make'] : [])];
  let parent = program;
  for (const name of path.slice(0, -1)) {
    const known = parent.commands.find((command) => command.name() === name);
    const group = known ?? inLanguage(parent.command(name), deps).description(deps.groups[name]?.[language] ?? '');
    parent = group;
  }
  return inLanguage(parent.command(path.at(-1) ?? words, { isDefault: isGroup }), deps)
    .description(summary[language])
    .helpCommand(false)
    .option('--json', TEXTS.json[language])
    .addOption(languageOption(language));
}

/** Stands before or after the command. It is read before the words of the command line are, for they need it. */
const languageOption = (language: Language) => new Option('--lang <lang>', TEXTS.lang[language]).choices(['zh', 'en']);

function inLanguage(command: Command, deps: CommandLineDeps): Command {
  const { language } = deps;
  const translate = (text: string) => HELP_WORDS[text]?.[language] ?? text;
  return command
    .exitOverride()
    .helpOption('-h, --help', TEXTS.help[language])
    .helpCommand('help [command]', TEXTS.helpOf[language])
    .configureHelp({
      styleTitle: translate,
      styleOptionText: translate,
      styleSubcommandText: translate,
      styleArgumentText: translate,
      // Without the English list of choices: the description names them.
      optionDescription: ({ description }) => description,
      displayWidth: textWidth,
    })
    .configureOutput({
      writeOut: deps.writeOut,
      writeErr: deps.writeError,
      outputError: (text, write) => write(usageError(text, language)),
    });
}

/** Commander speaks English; its few sentences in the language asked for. */
function usageError(text: string, language: Language): string {
  const message = text.replace(/^error: /, '');
  const chinese = USAGE_FAULTS.reduce((said, [english, words]) => said.replace(english, words), message);
  return `${TEXTS.usage[language]}${language === 'zh' ? chinese : message}`;
}

const USAGE_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/unknown command '(.*)'/, '没有命令“$1”'],
  [/unknown option '(.*)'/, '没有选项“$1”'],
  [/missing required argument '(.*)'/, '缺少参数 $1'],
  [/required option '(.*)' not specified/, '缺少必填选项 $1'],
  [/option '(.*)' argument missing/, '选项 $1 缺少值'],
  [/option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./, '选项 $1 的值“$2”无效，可用：$3'],
  [/too many arguments.* Expected (\d+) arguments? but got (\d+)/, '参数过多：需要 $1 个，给出了 $2 个'],
  [/\(Did you mean (one of )?(.*)\?\)/, '（是否想输入 $2？）'],
];

/** The exit codes, a line each. */
function exitLines(language: Language): string[] {
  return Object.values(EXIT_CODES).map(({ code, words }) => `  ${code}  ${words[language]}`);
}

const HELP_WORDS: Readonly<Record<string, Words>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
  '[options]': { zh: '[选项]', en: '[options]' },
  '[command]': { zh: '[命令]', en: '[command]' },
};

const TEXTS = {
  about: {
    zh: '蓝图：让规划自己运行、自己回答。非官方，依据公开资料整理。',
    en: 'Lantu: a development plan that runs and answers for itself. Unofficial, compiled from public sources.',
  },
  version: { zh: '显示版本', en: 'show the version' },
  help: { zh: '显示帮助', en: 'show help' },
  helpOf: { zh: '显示某个命令的帮助', en: 'show help on a command' },
  json: { zh: '标准输出只写 JSON', en: 'write only JSON to standard output' },
  lang: { zh: '语言：zh 中文（默认），en 英文', en: 'language: zh (default) or en' },
  out: { zh: '写到哪个文件', en: 'the file to write' },
  exits: { zh: '退出码：', en: 'Exit codes:' },
  usage: { zh: '命令用法错误：', en: 'Usage error: ' },
} as const satisfies Record<string, Words>;
