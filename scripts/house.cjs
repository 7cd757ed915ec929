// The order of the rooms and the floors of the house, for every check that needs them.

/** Left to right: an import never runs to the right. Rooms that do not exist yet keep their place. */
const rooms = [
  'vocabulary',
  'expression',
  'platform',
  'ui',
  'identity',
  'audit',
  'registry',
  'search',
  'figures',
  'plan',
  'disclosure',
  'indicators',
  'collection',
  'resources',
  'exchange',
  'programmes',
  'cultivation',
  'monitoring',
  'evaluation',
  'publication',
  'app',
];

/** Path patterns of the files under src that are not pure. `server` touches the machine, `pages` is what a person sees. */
const floors = {
  server: [
    '^src/platform/(?!verb\\.ts$)',
    '^src/[^/]+/(operations|store)(/|\\.ts$)',
    '^src/app/(?!(rooms\\.ts|pages\\.tsx|client\\.tsx|desk\\.tsx)$)',
    '-on-server\\.ts$',
  ],
  pages: [
    '^src/ui/(?!(texts|dictionary|chart-spec)\\.ts$|.*-on-server\\.ts$)',
    '^src/[^/]+/pages/',
    '^src/app/(pages|client|desk)\\.tsx$',
  ],
};

module.exports = { rooms, floors };
