/** The rooms that exist, in the order of the house: an import never runs to the right. */
export const ROOMS = [
  'vocabulary',
  'platform',
  'ui',
  'identity',
  'audit',
  'registry',
  'search',
  'figures',
  'plan',
  'collection',
  'exchange',
  'publication',
  'app',
] as const;
