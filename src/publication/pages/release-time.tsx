import { useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';

/** An instant of Asia/Shanghai as people read it: day and minute. */
export function ReleaseTime({ at }: { readonly at: string }) {
  const text = useText();
  return (
    <time dateTime={at}>
      {text(dayWords(at.slice(0, 10)))} {at.slice(11, 16)}
    </time>
  );
}
