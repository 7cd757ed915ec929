import { schemaTexts } from '../plan/catalogue/published-schemas.ts';
import { calendarSchema } from '../vocabulary/calendar.ts';
import { contractPackSchema } from './contract-pack.ts';
import { formRulesSchema } from './form-rules.ts';
import { layoutSchema } from './layout.ts';
import { reliefPackSchema } from './relief-pack.ts';

/** The JSON Schemas of the rule packs of this room, by file name. */
export const exchangeSchemas = () =>
  schemaTexts({
    'contract-pack': contractPackSchema,
    'benefit-pack': reliefPackSchema,
    calendar: calendarSchema,
    'registration-form': formRulesSchema,
    layout: layoutSchema,
  });
