/** How a sign is told in a sentence. `not`: such a sentence says nothing about it, whatever else it says. */
export interface SignPattern {
  readonly yes: RegExp;
  /** Every sentence that matches `yes` matches this; tested first where `yes` is dear. */
  readonly cue?: RegExp;
  readonly no?: RegExp;
  readonly not?: RegExp;
}

/** One pattern out of several turns of phrase. */
export const any = (...turns: readonly string[]) => new RegExp(turns.join('|'), 'u');

/** Who hands technology over; 被许可方 is not one of them. */
export const GIVER = '(?:乙方|让与[人方]|(?<!被)许可[人方]|出让[人方]|(?<!被)转让方|供方|(?:技术)?提供方)';
export const TAKER = '(?:甲方|受让[人方]|被许可[人方]|技术接受方|被转让方|引进方|受方|买方)';
