import { Alert } from 'antd';
import type { Problem } from '../../vocabulary/problem.ts';
import { useText } from '../site.tsx';
import type { Refusal } from './answer.ts';
import { DeskTable } from './desk-table.tsx';
import { TEXTS } from './texts.ts';

/** Why something was refused, with every problem; nothing where nothing was. */
export function RefusalNotice({ refused }: { readonly refused: Refusal | null }) {
  const text = useText();
  if (refused === null) return null;
  return (
    <div className="desk-notice">
      <Alert type="error" showIcon={false} role="alert" title={text(refused.message)} />
      {refused.problems.length > 0 && <ProblemTable problems={refused.problems} />}
    </div>
  );
}

/** Sheet or file, cell or field, what stood there, and what to do. */
export function ProblemTable({ problems }: { readonly problems: readonly Problem[] }) {
  const text = useText();
  return (
    <DeskTable
      caption={TEXTS.problems}
      rows={problems}
      keyOf={(problem) => String(problems.indexOf(problem))}
      columns={[
        { words: TEXTS.place, cell: ({ place }) => placeText(place) },
        { words: TEXTS.value, cell: ({ value }) => value },
        {
          words: TEXTS.problem,
          cell: ({ severity, message }) => (
            <>
              <span className={severity === 'error' ? 'tag tag-bad' : 'tag tag-weak'}>
                {text(severity === 'error' ? TEXTS.error : TEXTS.finding)}
              </span>
              {text(message)}
            </>
          ),
        },
        { words: TEXTS.remedy, cell: ({ remedy }) => text(remedy) },
      ]}
    />
  );
}

const placeText = ({ file, line, field }: Problem['place']) =>
  [file, line === undefined ? undefined : String(line), field].filter((part) => part !== undefined).join(' · ');
