// The order of the house as rules: scripts/check-structure.mjs runs them, and proves that each one bites.
const { rooms, floors } = require('./scripts/house.cjs');

const either = (names) => `(${names.join('|')})`;
const room = (...names) => `^src/${either(names)}/`;
const packages = (names) => `(^|/)node_modules/${either(names.map((name) => name.replace('.', '\\.')))}/`;

const { server, pages } = floors;
const TEST = '\\.test\\.tsx?$';
const PURE_PACKAGES = ['zod', 'decimal.js', 'yaml'];

/** One rule per room: no import to a room further right. */
const order = rooms.slice(0, -1).map((name, index) => ({
  name: `order-${name}`,
  comment: `An import never runs to the right; ${name} stands left of what it imports here.`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: room(...rooms.slice(index + 1)) },
}));

const knowsNoRoom = ['platform', 'ui'].map((name) => ({
  name: `${name}-knows-no-room`,
  comment: 'What it needs from a room is handed in by app.',
  severity: 'error',
  from: { path: room(name) },
  to: { path: '^src/', pathNot: room('vocabulary', 'expression', 'platform', name) },
}));

module.exports = {
  forbidden: [
    ...order,
    ...knowsNoRoom,
    {
      name: 'no-circle',
      comment: 'No circle anywhere, types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-touches-nothing',
      comment: 'Rules, verbs and texts run in the browser and on the server alike: no operation, no store, no page.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...server, ...pages, TEST] },
      to: { path: [...server, ...pages] },
    },
    {
      name: 'pure-packages',
      comment: `Pure files use no package but ${PURE_PACKAGES.join(', ')}, and nothing of Node.`,
      severity: 'error',
      from: { path: '^src/', pathNot: [...server, ...pages, TEST] },
      to: { pathNot: ['^src/', packages(PURE_PACKAGES)] },
    },
    {
      name: 'pages-reach-no-store',
      comment: 'A page is drawn from the answer of its verb; it never drags the database into the browser.',
      severity: 'error',
      from: { path: pages, pathNot: TEST },
      to: { path: server },
    },
    {
      name: 'pages-use-no-node',
      comment: 'A page also runs in the browser.',
      severity: 'error',
      from: { path: pages, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pages-take-types-of-verbs',
      comment: 'A component takes only the types of a verb, so that no schema library is sent to the browser.',
      severity: 'error',
      from: { path: pages, pathNot: ['^src/app/', TEST] },
      to: { path: ['^src/[^/]+/verbs(/|\\.ts$)', packages(['zod', 'yaml'])], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-stays-in-stores',
      comment: 'The SQL of a room is in its store; connections belong to platform.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/', '^src/[^/]+/store(/|\\.ts$)', TEST] },
      to: { path: packages(['kysely', 'pg', '@electric-sql']) },
    },
    {
      name: 'no-import-of-tests',
      comment: 'The product stands without its tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: ['^test/', TEST] },
    },
    {
      name: 'no-development-package',
      comment: 'What the product imports must be a dependency of it.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
