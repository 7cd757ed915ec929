const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as the clock in Shanghai shows it: 2026-11-29 14:46. */
export const instantText = (iso: string) => SHANGHAI.format(new Date(iso));
