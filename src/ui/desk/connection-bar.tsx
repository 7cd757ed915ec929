import { useText } from '../site.tsx';
import { useConnection } from './connection.ts';
import { TEXTS } from './texts.ts';

/** Says that the line is down, for as long as it is. */
export function ConnectionBar() {
  const text = useText();
  const { isLost } = useConnection();
  return (
    <div role="status" className="desk-lost">
      {isLost && text(TEXTS.lost)}
    </div>
  );
}
