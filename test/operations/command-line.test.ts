import { beforeAll, expect, it } from 'vitest';
import { type CommandLineDeps, runCommandLine } from '../../src/platform/command-line.ts';
import { answerError } from '../../src/platform/error-answer.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import { SAMPLE_VERBS, sampleRunning } from './sample-verbs.ts';
import { withStores } from './stores.ts';

withStores('the command line', (store) => {
  let run: (words: string, language?: 'zh' | 'en') => Promise<{ exit: number; out: string; err: string }>;

  beforeAll(async () => {
    const running = sampleRunning(await store.fresh());
    run = async (words, language = 'zh') => {
      let [out, err] = ['', ''];
      const deps: CommandLineDeps = {
        version: '1.2.3',
        language,
        verbs: SAMPLE_VERBS.map(({ verb }) => verb),
        commands: [],
        groups: { sample: { zh: '示例组', en: 'samples' } },
        fieldWords: { name: { zh: '向谁问好', en: 'Whom to greet' } },
        printouts: {
          'sample.greet': { lines: ({ greetings }: { greetings: string[] }) => greetings },
          'sample.write': { lines: () => ['written'], hasFaults: ({ accepted }: { accepted: boolean }) => !accepted },
        },
        execute: (verb, input) => {
          const bound = SAMPLE_VERBS.find((candidate) => candidate.verb.id === verb.id);
          if (bound === undefined) throw new Error(verb.id);
          return runVerb(running, bound, { name: 'tester', role: 'operator' }, input);
        },
        answerError: (error) => answerError(error, () => {}),
        writeOut: (text) => {
          out += text;
        },
        writeError: (text) => {
          err += text;
        },
      };
      return { exit: await runCommandLine(words.split(' '), deps), out, err };
    };
  }, 120_000);

  it('prints for people, or nothing but JSON', async () => {
    expect(await run('sample greet 甲 --times 2')).toEqual({ exit: 0, out: '你好，甲\n你好，甲\n', err: '' });
    const json = await run('sample greet 甲 --json');
    expect([json.exit, json.err]).toEqual([0, '']);
    expect(JSON.parse(json.out)).toEqual({ role: 'lantu_public', greetings: ['你好，甲'], asOf: null });
  });

  it('ends with 1 for faults in the input, on either channel', async () => {
    const people = await run('sample greet 甲 --times 9');
    expect([people.exit, people.out]).toEqual([1, '']);
    expect(people.err).toContain('times');
    const json = await run('sample greet 甲 --times 9 --json');
    expect([json.exit, json.err]).toEqual([1, '']);
    expect(JSON.parse(json.out)).toMatchObject({
      error: { code: 'bad-input', problems: [{ place: { field: 'times' } }] },
    });
    expect((await run('sample write report')).exit).toBe(1);
    expect((await run('sample write refused')).exit).toBe(1);
    expect((await run('sample write well')).exit).toBe(0);
  });

  it.each([
    'nothing',
    'sample',
    'sample nothing',
    'sample greet',
    'sample greet a b',
    'sample greet a --unknown',
    'sample greet a --lang fr',
    'sample break',
  ])('ends with 2 for the wrong use: lantu %s', async (words) => {
    const { exit, out, err } = await run(words);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(/[\u4e00-\u9fff]/);
  });

  it('ends with 4 for an unexpected error, and shows only its id', async () => {
    const { exit, err } = await run('sample break --how unexpected', 'en');
    expect(exit).toBe(4);
    expect(err).toMatch(/^Internal error [0-9a-f-]{36}\./);
    expect(err).not.toContain('4711');
  });

  it('takes the language before or after the command', async () => {
    for (const words of ['--lang en sample greet 甲', 'sample greet 甲 --lang en', 'sample --lang=en greet 甲']) {
      expect(await run(words)).toMatchObject({ exit: 0, out: '你好，甲\n' });
    }
  });

  it('explains itself in both languages, exit codes included', async () => {
    const chinese = await run('--help');
    expect(chinese.exit).toBe(0);
    for (const text of ['示例组', '退出码：', '数据库不可用', '[选项] [命令]', '--lang <lang>']) {
      expect(chinese.out).toContain(text);
    }
    expect(chinese.out).not.toMatch(/\[options\]|\[command\]|choices/);
    const english = await run('help sample greet', 'en');
    expect(english.out).toContain('samples');
    const leaf = await run('sample greet --help', 'en');
    for (const text of ['Whom to greet', '--as-of <as-of>', '--json']) expect(leaf.out).toContain(text);
    expect((await run('--version')).out).toBe('1.2.3\n');
  });
});
