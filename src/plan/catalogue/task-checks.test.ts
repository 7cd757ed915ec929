import { describe, expect, it } from 'vitest';
import { changed } from '../../../test/plan/small-plan.ts';
import { SMALL_PLAN_WITH_TASKS as FILES } from '../../../test/plan/task-breakages.ts';
import { readPlan } from '../catalogue.ts';

function said(files: ReadonlyMap<string, string>) {
  const read = readPlan(files);
  return read.ok ? read.value.findings : read.problems;
}

const broken = (old: string, replacement: string) => said(changed('tasks.yaml', old, replacement, FILES));

describe('tasks', () => {
  it('load without a word when they are sound', () => {
    const read = readPlan(FILES);
    expect(read.ok && read.value.findings).toEqual([]);
    expect(read.ok && read.value.tasks.map(({ id, kind }) => [id, kind])).toEqual([
      ['3-1-1', 'focus'],
      ['5-1', 'safeguard'],
    ]);
  });

  it('name the task that serves no target, and what to write', () => {
    const [fault] = broken(
      '  noTarget: { zh: 规划没有写可计量的目标。, en: The plan states no measurable target. }\n',
      '',
    );
    expect(fault?.message.zh).toContain('加强领导');
    expect(fault?.remedy.zh).toContain('noTarget');
    expect(fault?.remedy.en).toContain('noTarget');
  });

  it('suggest the nearest target, industry, place and register', () => {
    const remedy = (old: string, replacement: string) =>
      broken(old, replacement).map(({ code, remedy: { zh } }) => [code, zh]);
    expect(remedy('S4]', 'S4, S44]')).toEqual([['target-unknown', expect.stringContaining('S4')]]);
    expect(remedy('[chips]', '[chip]')).toEqual([['industry-unknown', expect.stringContaining('chips')]]);
    expect(remedy('[city]', '[citty]')).toEqual([['place-unknown', expect.stringContaining('city')]]);
    expect(remedy('[zones]', '[zone]')).toEqual([['register-unknown', expect.stringContaining('zones')]]);
  });

  it('refuse an id used twice and a reference written twice', () => {
    expect(broken('id: "5-1"', 'id: 3-1-1').map(({ code }) => code)).toEqual(['duplicate-id']);
    expect(broken('[chips]', '[chips, chips]').map(({ code }) => code)).toEqual(['listed-twice']);
  });

  it('leave national commitments to the nation', () => {
    const national = changed(
      'targets.yaml',
      'type: text\n  name: { zh: 位次',
      'type: national\n  name: { zh: 位次',
      FILES,
    );
    expect(said(changed('tasks.yaml', 'S3, ', '', national))).toEqual([]);
  });

  it('say nothing of unserved targets where there are no tasks, or where one cannot be read', () => {
    expect(said(new Map([...FILES].filter(([name]) => name !== 'tasks.yaml')))).toEqual([]);
    expect(broken('targets: [S1, S2, S3, S4]', 'targets: S1').map(({ code }) => code)).toEqual(['value-kind']);
  });
});
