/** A text as it is compared, and where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** For every UTF-16 unit of `text`: start of what it was made of in the original. */
  readonly starts: readonly number[];
  /** The same, end. */
  readonly ends: readonly number[];
}

/** A character with the marks that combine with it, so that a composed and a decomposed letter fold alike. */
const CLUSTERS = /[\s\S][\p{M}\u1160-\u11ff]*/gu;

const foldCluster = (cluster: string) => cluster.normalize('NFKC').toLowerCase().normalize('NFKC');

/** NFKC and lower case: full-width and half-width, SiC and ＳｉＣ are one. */
export function foldText(text: string): string {
  return text.replace(CLUSTERS, foldCluster);
}

/** The same, with the way back to the original, for marking what was found. */
export function fold(text: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    const folded = foldCluster(cluster);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text: parts.join(''), starts, ends };
}
