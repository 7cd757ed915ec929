import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { PLAN_FILE_ENDINGS, readPlan } from '../../src/plan/catalogue.ts';
import { TASK_KINDS } from '../../src/plan/task.ts';
import { readFolder } from '../../src/platform/folder.ts';
import { canonicalText } from '../../src/vocabulary/words.ts';
import { describeShared, sharedText } from './shared-folder.ts';

const PLAN_TEXT = 'plan/jiangsu-hightech-14fyp.txt';
const ZONES = 'data/jiangsu/entities/jiangsu_hitech_zones.csv';
const PLATFORMS = 'data/jiangsu/entities/innovation_platforms.csv';
const FOLDER = fileURLToPath(new URL('../../catalogue/jiangsu-2021-2025', import.meta.url));

function loaded() {
  const read = readPlan(readFolder(FOLDER, PLAN_FILE_ENDINGS).files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const CHAPTERS = ['三', '四', '五'];

/** The headings of the plan that ask for work, as it numbers them: 三（一）4, 五（二）, 专栏21 → its name. */
function headingsOfWork(text: string): Map<string, string> {
  const headings = new Map<string, string>();
  let [chapter, section] = ['', ''];
  for (const line of text.normalize('NFKC').split('\n')) {
    const [, chapterMark] = /^([一二三四五])、/u.exec(line) ?? [];
    const [, sectionMark, sectionName = ''] = /^\(([一二三四])\)(.+)$/u.exec(line) ?? [];
    const [, number, name = ''] = /^(\d+)\. ([^。]+)。/u.exec(line) ?? [];
    const [, box, boxName = ''] = /^专栏(2[12]):实施(.+)$/u.exec(line) ?? [];
    if (chapterMark !== undefined) chapter = chapterMark;
    if (sectionMark !== undefined) section = `${chapter}（${sectionMark}）`;
    if (sectionMark !== undefined && chapter === '五') headings.set(section, sectionName.trim());
    if (number !== undefined && CHAPTERS.includes(chapter)) headings.set(`${section}${number}`, name);
    if (box !== undefined) headings.set(`专栏${box}`, boxName);
  }
  return headings;
}

describeShared('the tasks of the plan', PLAN_TEXT, () => {
  const text = sharedText(PLAN_TEXT);
  const { tasks, targets, places, textMap, findings } = loaded();

  it('are 24 focus tasks, 14 sub-tasks, 2 special actions and 4 safeguards', () => {
    expect(TASK_KINDS.map((kind) => tasks.filter((task) => task.kind === kind).length)).toEqual([24, 14, 2, 4]);
  });

  it('are the headings of chapters three to five and the two boxes, each once, in its own words and order', () => {
    const headings = headingsOfWork(text);
    expect(headings.size).toBe(44);
    expect(tasks.map(({ place }) => place)).toEqual([...headings.keys()]);
    const named = tasks.map(({ place, name }) => [place, canonicalText(name.zh)]);
    expect(named).toEqual([...headings].map(([place, name]) => [place, canonicalText(name)]));
  });

  it('have ids that say where they stand', () => {
    const digits = (place: string) =>
      place
        .replace('专栏', 'box-')
        .replace(/[一二三四五]/gu, (numeral) => String('一二三四五'.indexOf(numeral) + 1))
        .replace('（', '-')
        .replace(/）(?=\d)/u, '-')
        .replace('）', '');
    expect(tasks.map(({ id }) => id)).toEqual(tasks.map(({ place }) => digits(place)));
  });

  it('quote the plan letter by letter, bodies included', () => {
    const plan = canonicalText(text);
    const quotes = tasks.flatMap(({ id, wording, bodies }) =>
      [...wording, ...bodies.map((body) => body.wording)].map(({ quote }) => ({ id, quote })),
    );
    expect(quotes.length).toBeGreaterThan(100);
    expect(quotes.filter(({ quote }) => !plan.includes(canonicalText(quote)))).toEqual([]);
  });

  it('name places and bodies in the words of their own section', () => {
    const section = sectionTexts(text, tasks);
    const unnamed = tasks.flatMap(({ id, place, places: ids }) =>
      ids.flatMap((one) => {
        const found = places.find((candidate) => candidate.id === one);
        const names = [found?.name ?? '', ...(found?.aliases ?? [])].map(canonicalText);
        return names.some((name) => section.get(place)?.includes(name)) ? [] : [`${id} ${one}`];
      }),
    );
    expect(unnamed).toEqual([]);
    const strangers = tasks.flatMap(({ id, place, bodies }) =>
      bodies.flatMap(({ name, wording }) =>
        section.get(place)?.includes(canonicalText(wording.quote)) ? [] : [`${id} ${name.zh}`],
      ),
    );
    expect(strangers).toEqual([]);
  });

  it('serve every target that stands in their section, and every promise but the national ones and the headline share', () => {
    const missed = targets.flatMap(({ id, wording }) =>
      tasks
        .filter(({ place, targets: served }) => wording.some((one) => one.place === place) && !served.includes(id))
        .map((task) => `${task.id} ${id}`),
    );
    expect(missed).toEqual([]);
    const served = new Set(tasks.flatMap((task) => task.targets));
    // The plan assigns no task to the share of output; the check of the folder says so, and nothing else.
    const unserved = targets.filter(({ id, type }) => type !== 'national' && !served.has(id)).map(({ id }) => id);
    expect(unserved).toEqual(['T1-1']);
    expect(findings.map(({ code, value }) => `${code} ${value}`)).toEqual(['target-unserved T1-1']);
  });

  it('have the industries, places and registers that the units of their place lead to, no more and no fewer', () => {
    const refsOf = (place: string) =>
      textMap.filter(({ unit }) => unit.startsWith(`${place}/`)).flatMap(({ objects }) => objects);
    const led = (place: string, ...kinds: string[]) => {
      const parts = refsOf(place).map((ref) => ref.split(/[:/]/u));
      return [...new Set(parts.flatMap(([kind = '', id = '']) => (kinds.includes(kind) ? [id] : [])))].sort();
    };
    const cards = tasks.map(({ id, industries, places: where, registers }) => ({
      id,
      industries: [...industries].sort(),
      places: [...where].sort(),
      registers: [...registers].sort(),
    }));
    const texts = tasks.map(({ id, place }) => ({
      id,
      industries: led(place, 'industry', 'direction'),
      places: led(place, 'place'),
      registers: led(place, 'register'),
    }));
    expect(cards).toEqual(texts);
  });
});

/** The text of each section or box a task stands in, up to the next heading. */
function sectionTexts(
  text: string,
  tasks: readonly { readonly place: string; readonly name: { readonly zh: string } }[],
) {
  const plan = canonicalText(text);
  const starts = tasks.map(({ place, name }) => {
    const number = /(\d+)$/u.exec(place)?.[1];
    const heading = place.startsWith('专栏')
      ? `${place}:实施${canonicalText(name.zh)}`
      : number === undefined
        ? `${canonicalText(place).slice(1)}${canonicalText(name.zh)}`
        : `${number}.${canonicalText(name.zh)}。`;
    return { place, at: plan.indexOf(heading) };
  });
  return new Map(
    starts.map(({ place, at }, index) => {
      if (at < 0) throw new Error(`no heading for ${place}`);
      return [place, plan.slice(at, starts[index + 1]?.at)];
    }),
  );
}

const records = (path: string) => parse(sharedText(path), { columns: true, bom: true }) as Record<string, string>[];
/** A row that is named only by its city is a zone of its type there. */
const nameOf = ({ name = '', type = '', city = '' }: Record<string, string>) =>
  `${name}市` === city ? `${name}${type}` : name;
const verified = (path: string) => records(path).filter((row) => row.verified?.startsWith('yes'));

describeShared('the register of zones', ZONES, () => {
  const zones = loaded().registers.find(({ id }) => id === 'zones');
  const { places } = loaded();

  it('names every zone with a source and no other, in its city', () => {
    const cityOf = (id: string | undefined) => places.find((place) => place.id === id)?.name;
    const listed = zones?.entries.map(({ name, class: { zh }, place }) => `${zh} ${name} ${cityOf(place)}`) ?? [];
    const expected = verified(ZONES).map(({ level, zone, city }) => `${level} ${zone} ${city}`);
    expect(listed.sort()).toEqual(expected.sort());
    expect(listed).toHaveLength(32);
  });

  it('says how many of those the plan counts are at least not listed', () => {
    const listed = verified(ZONES);
    const later = listed.filter(({ published_figures: facts = '' }) => facts.includes('2025年获批新建'));
    const doubtful = listed.filter(({ verified: how }) => how === 'yes（名称）');
    const stated = Number(zones?.stated[0]?.value);
    expect([stated, listed.length, later.length, doubtful.length]).toEqual([54, 32, 2, 8]);
    const missing = stated - (listed.length - later.length);
    for (const said of [
      `列出${listed.length}家`,
      `${later.length}家是2025年获批新建`,
      `规划所称${stated}家中至少有${missing}家没有列出`,
      `另有${doubtful.length}家批复年份未核`,
    ]) {
      expect(zones?.note?.zh).toContain(said);
    }
    expect(zones?.note?.en).toContain(`at least ${missing} of the ${stated} are not listed`);
  });

  it('marks what stands on a mirror, a reprint or an unchecked list', () => {
    const doubtful = verified(ZONES).filter(
      ({ source = '', verified: how }) => /镜像|转载/u.test(source) || how === 'yes（名称）',
    );
    const weak = new Set(zones?.entries.filter(({ quality }) => quality === 'weak').map(({ name }) => name));
    expect(doubtful.length).toBeGreaterThan(0);
    expect(doubtful.filter(({ zone = '' }) => !weak.has(zone))).toEqual([]);
  });

  it('shows no rank of a zone', () => {
    expect(JSON.stringify(zones?.entries.map(({ facts }) => facts))).not.toMatch(/第\d|前\d/u);
  });
});

describeShared('the registers of platforms, clusters and facilities', PLATFORMS, () => {
  const { registers, places } = loaded();
  const entries = registers.filter(({ id }) => id !== 'zones').flatMap((register) => register.entries);

  it('name every body with a source, in its city or a zone of it', () => {
    const rows = verified(PLATFORMS);
    expect(rows).toHaveLength(38);
    const lost = rows.filter((row) => {
      const entry = entries.find((one) => one.name === nameOf(row));
      const place = places.find(({ id }) => id === entry?.place);
      const city = place?.level === 'zone' ? places.find(({ id }) => id === place.parent) : place;
      return entry === undefined || (city?.name ?? '') !== row.city;
    });
    expect(lost).toEqual([]);
  });

  it('cite for a cluster the document that can know it, and mark reprints', () => {
    const clusters = entries.filter((entry) => entry.class.zh.startsWith('国家'));
    const dated = clusters.flatMap(({ name, facts, source, date }) =>
      [...facts, { source, date }].map((one) => ({
        name,
        year: /\d{4}/u.exec(facts[0]?.text.zh ?? '')?.[0] ?? '',
        ...one,
      })),
    );
    expect(dated.filter(({ year }) => year === '2021' || year === '2023').length).toBeGreaterThanOrEqual(14);
    expect(dated.filter(({ year, date = '9999' }) => date.slice(0, 4) < year)).toEqual([]);
    const all = registers.flatMap((register) => register.entries);
    expect(all.filter(({ source, quality }) => /镜像|转载/u.test(source) && quality !== 'weak')).toEqual([]);
  });

  it('glue no date to the name of a source', () => {
    const sources = registers.flatMap((register) =>
      register.entries.flatMap(({ source, facts }) => [source, ...facts.map((fact) => fact.source)]),
    );
    expect(sources.filter((source) => /\d{4}-\d{2}/u.test(source))).toEqual([]);
  });

  it('name nothing else but what the plan names', () => {
    const known = new Set(verified(PLATFORMS).map(nameOf));
    const plan = canonicalText(sharedText(PLAN_TEXT));
    const others = entries.filter(({ name }) => !known.has(name));
    expect(others.filter(({ source }) => !source.startsWith('规划'))).toEqual([]);
    expect(others.filter(({ name }) => !plan.includes(canonicalText(name)))).toEqual([]);
  });

  it('quote the totals the plan states', () => {
    const plan = canonicalText(sharedText(PLAN_TEXT));
    const stated = registers.flatMap(({ id, stated: totals }) =>
      totals.map(({ value, wording }) => ({ id, value, quote: canonicalText(wording.quote) })),
    );
    expect(stated.map(({ id, value }) => `${id} ${value}`)).toEqual(['zones 54', 'zones 18', 'clusters 12']);
    expect(stated.filter(({ value, quote }) => !plan.includes(quote) || !quote.includes(`${value}家`))).toEqual([]);
  });
});
