// Checks that the house stands as drawn, and that each of its rules bites: node scripts/check-structure.mjs
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const { rooms, floors } = require('./house.cjs');
const { forbidden, options } = require('../.dependency-cruiser.cjs');

async function readImports(baseDir, extra = {}) {
  const { output } = await cruise(['src'], { ...options, ...extra, baseDir, validate: true, ruleSet: { forbidden } });
  return output;
}

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));

/** The import rules on the real tree; a reader that skipped a file would prove nothing. */
async function checkImports() {
  const { modules, summary } = await readImports(root);
  const read = new Set(modules.map(({ source }) => source));
  const faults = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`);
  const unread = sources.filter((file) => !read.has(file)).map((file) => `not read: ${file}`);
  if (sources.length === 0) unread.push('no module read under src');
  return {
    modules,
    line: `${sources.length} files and ${summary.totalDependenciesCruised} imports read, ${forbidden.length} rules`,
    faults: [...faults, ...unread],
  };
}

const NAMED = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|properties\.test))?\.tsx?$/;
const SAYS_NOTHING = /^(utils?|helpers?|common|misc|types|service|manager|index)\./;

/** Names and rooms: kebab-case nouns, no folder that is not a room, a README in each. */
function checkNames() {
  const faults = sources.flatMap((file) => {
    const name = file.split('/').at(-1);
    if (SAYS_NOTHING.test(name)) return [`${file}: the name says nothing; name the file for its idea`];
    return NAMED.test(name) ? [] : [`${file}: file names are kebab-case`];
  });
  const folders = readdirSync(join(root, 'src'));
  for (const folder of folders) {
    if (!rooms.includes(folder)) faults.push(`src/${folder} is no room of the house`);
    else if (!readdirSync(join(root, 'src', folder)).includes('README.md'))
      faults.push(`src/${folder} has no README.md`);
  }
  return { line: `${folders.length} rooms named as in the house`, faults };
}

const matches = (patterns, file) => patterns.some((pattern) => new RegExp(pattern).test(file));

/** The server files that reach a page: there both worlds meet, and only the project that knows both can check them. */
function findJoins(modules) {
  const importsOf = new Map(
    modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  );
  const reachesPage = (file, seen = new Set()) => {
    if (seen.has(file)) return false;
    seen.add(file);
    return (importsOf.get(file) ?? []).some((next) => matches(floors.pages, next) || reachesPage(next, seen));
  };
  return new Set(sources.filter((file) => matches(floors.server, file) && reachesPage(file)));
}

/** Every file is type-checked on its own floor: a pure file by the project that knows neither browser nor Node, and so on. */
function checkFloors(modules) {
  const filesOf = (floor) => {
    const path = join(root, `tsconfig.${floor}.json`);
    const { config } = ts.readConfigFile(path, ts.sys.readFile);
    return new Set(ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, path).fileNames);
  };
  const projects = { pure: filesOf('pure'), server: filesOf('server'), web: filesOf('web') };
  const joins = findJoins(modules);
  const counts = { pure: 0, server: 0, web: 0 };
  const faults = [];
  for (const file of sources.filter((name) => !/\.test\.tsx?$/.test(name))) {
    const floor = matches(floors.server, file) ? 'server' : matches(floors.pages, file) ? 'web' : 'pure';
    if (!joins.has(file)) counts[floor] += 1;
    for (const project of Object.keys(projects)) {
      const expected = project === floor && !joins.has(file);
      if (projects[project].has(join(root, file)) === expected) continue;
      faults.push(`${file}: ${expected ? 'missing from' : 'does not belong to'} tsconfig.${project}.json`);
    }
  }
  return {
    line: `${counts.pure} pure, ${counts.server} server and ${counts.web} page files on their floors, ${joins.size} where they meet`,
    faults,
  };
}

const importing = (target) => `import { planted } from '${target}';\nexport const used = planted;\n`;
const TARGET = 'export const planted = 1;\n';

/** One file that breaks each rule, with what it imports. */
const PLANTS = [
  ...rooms.slice(0, -1).map((room, index) => ({
    rule: `order-${room}`,
    file: `src/${room}/to-the-right.ts`,
    content: importing(`../${rooms[index + 1]}/target.ts`),
  })),
  { rule: 'platform-knows-no-room', file: 'src/platform/into-a-room.ts', content: importing('../plan/target.ts') },
  { rule: 'ui-knows-no-room', file: 'src/ui/into-a-room.tsx', content: importing('../plan/target.ts') },
  { rule: 'no-circle', file: 'src/plan/circle.ts', content: `${importing('./circle-back.ts')}${TARGET}` },
  { rule: 'pure-touches-nothing', file: 'src/plan/verbs.ts', content: importing('./operations.ts') },
  { rule: 'pure-packages', file: 'src/plan/reads-a-file.ts', content: "import 'node:fs';\n" },
  { rule: 'pages-reach-no-store', file: 'src/plan/pages/reads-the-store.tsx', content: importing('../store.ts') },
  { rule: 'pages-use-no-node', file: 'src/plan/pages/reads-a-file.tsx', content: "import 'node:fs';\n" },
  { rule: 'pages-take-types-of-verbs', file: 'src/plan/pages/calls-a-verb.tsx', content: importing('../verbs.ts') },
  {
    rule: 'pages-take-types-of-verbs',
    file: 'src/plan/pages/calls-a-verb-of-a-folder.tsx',
    content: importing('../verbs/target.ts'),
  },
  { rule: 'sql-stays-in-stores', file: 'src/plan/operations.ts', content: "import 'kysely';\n" },
  { rule: 'no-import-of-tests', file: 'src/plan/uses-a-test.ts', content: importing('../../test/target.ts') },
  { rule: 'no-development-package', file: 'src/app/uses-a-test-tool.ts', content: "import 'fast-check';\n" },
  { rule: 'resolvable', file: 'src/plan/leads-nowhere.ts', content: importing('./nowhere.ts') },
];
const SUPPORT = {
  ...Object.fromEntries(rooms.map((room) => [`src/${room}/target.ts`, TARGET])),
  'src/plan/circle-back.ts': `${importing('./circle.ts')}${TARGET}`,
  'src/plan/store.ts': TARGET,
  'src/plan/verbs/target.ts': TARGET,
  'test/target.ts': TARGET,
};

/** Plants a violation of every rule in a tree of its own; each must be refused by the rule it breaks. */
async function checkRules() {
  const planted = mkdtempSync(join(tmpdir(), 'lantu-structure-'));
  try {
    const files = { ...SUPPORT, ...Object.fromEntries(PLANTS.map(({ file, content }) => [file, content])) };
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(planted, file)), { recursive: true });
      writeFileSync(join(planted, file), content);
    }
    for (const file of ['node_modules', 'package.json', 'tsconfig.json', 'tsconfig.base.json']) {
      symlinkSync(join(root, file), join(planted, file));
    }
    const { summary } = await readImports(planted, { preserveSymlinks: true });
    const refused = new Set(
      summary.violations.flatMap(({ rule, from, cycle = [] }) =>
        [from, ...cycle.map(({ name }) => name)].map((file) => `${rule.name} ${file}`),
      ),
    );
    const passed = PLANTS.filter(({ rule, file }) => !refused.has(`${rule} ${file}`));
    const unproven = forbidden.filter(({ name }) => !PLANTS.some(({ rule }) => rule === name));
    return {
      line: `${PLANTS.length - passed.length} of ${PLANTS.length} planted violations refused`,
      faults: [
        ...passed.map(({ rule, file }) => `the rule ${rule} let the planted ${file} pass`),
        ...unproven.map(({ name }) => `no violation is planted for the rule ${name}`),
      ],
    };
  } finally {
    rmSync(planted, { recursive: true, force: true });
  }
}

const imports = await checkImports();
const results = [imports, checkNames(), checkFloors(imports.modules), await checkRules()];
for (const { line } of results) console.log(line);
const faults = results.flatMap((result) => result.faults);
for (const fault of faults) console.log(`  ${fault}`);
console.log(`structure: ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
