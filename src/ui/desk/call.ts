import type { z } from 'zod';
import type { FileAnswer, OutputOf, Verb } from '../../platform/verb.ts';
import type { Answer, Refusal } from './answer.ts';
import { exchange, reach, type Sending } from './exchange.ts';

type Given<V extends Verb> = z.input<V['input']>;

const pathOf = (id: Verb['id']) => `/api/${id.replace('.', '/')}`;

/** Asks a query. Absent and empty fields are left out of the address. */
export function ask<V extends Verb>(id: V['id'], input: Given<V>): Promise<Answer<OutputOf<V>>> {
  return exchange('GET', withQuery(pathOf(id), input), undefined, 'repeatable') as Promise<Answer<OutputOf<V>>>;
}

/** Gives a command. `repeatable` only where doing it twice changes nothing. */
export function command<V extends Verb>(
  id: V['id'],
  input: Given<V>,
  sending: Sending = 'once',
): Promise<Answer<OutputOf<V>>> {
  return exchange('POST', pathOf(id), input, sending) as Promise<Answer<OutputOf<V>>>;
}

/** Fetches a download and saves it; answers the refusal where there is one. */
export async function download<V extends Verb>(id: V['id'], input: Given<V>): Promise<Refusal | null> {
  const answer = await reach('GET', withQuery(pathOf(id), input), undefined, 'repeatable');
  if (!answer.ok) return answer;
  save(await answer.value.blob(), fileNameOf(answer.value.headers.get('content-disposition') ?? ''));
  return null;
}

/** Saves a file that came as JSON. */
export function saveFile({ fileName, mediaType, text, base64 }: FileAnswer): void {
  const bytes = base64 ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : text;
  save(new Blob([bytes], { type: mediaType }), fileName);
}

function save(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function fileNameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined ? (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'lantu') : decodeURIComponent(encoded);
}

function withQuery(path: string, input: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') parameters.append(name, String(one));
    }
  }
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}
