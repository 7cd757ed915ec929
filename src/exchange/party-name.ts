/** A name as it is compared: compatible forms made one, without spaces and quotation marks, Latin letters upper case. */
export const plainPartyName = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s"'“”‘’《》]/gu, '')
    .toUpperCase();
