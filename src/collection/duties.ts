/** Who reports figures. */
export const REPORTING_DUTIES = ['plan-officer', 'holder', 'city-office'] as const;
/** Who sees what every organisation reported. */
export const OVERSEEING_DUTIES = ['plan-officer', 'reviewer', 'publisher', 'inspector'] as const;
export const WORKING_DUTIES = [...OVERSEEING_DUTIES, 'holder', 'city-office'] as const;
