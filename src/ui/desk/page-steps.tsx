import { Button } from 'antd';
import { useText } from '../site.tsx';
import { TEXTS } from './texts.ts';

/** Earlier and later pages of a list; nothing where one page holds all. */
export function PageSteps(props: {
  readonly page: number;
  readonly total: number;
  readonly size: number;
  readonly onPage: (page: number) => void;
}) {
  const { page, total, size, onPage } = props;
  const text = useText();
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1) return null;
  return (
    <div className="desk-page-links">
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {text(TEXTS.previousPage)}
      </Button>
      <span>{text(TEXTS.pageOf(page, last))}</span>
      <Button disabled={page >= last} onClick={() => onPage(page + 1)}>
        {text(TEXTS.nextPage)}
      </Button>
    </div>
  );
}
