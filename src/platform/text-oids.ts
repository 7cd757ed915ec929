/**
 * Types both stores hand over as PostgreSQL writes them, never as a float or a `Date`:
 * int8, date, time, timestamp, timestamptz, timetz, numeric.
 */
export const TEXT_OIDS: readonly number[] = [20, 1082, 1083, 1114, 1184, 1266, 1700];

/** The arrays of those types. */
export const TEXT_ARRAY_OIDS: readonly number[] = [1016, 1182, 1183, 1115, 1185, 1270, 1231];
