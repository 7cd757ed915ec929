import { Button, Input } from 'antd';
import { useText } from '../../ui/site.tsx';
import type { ClauseReason } from '../case.ts';
import { CASE_ACT_TEXTS as TEXTS } from '../case-act-texts.ts';
import { clauseNames, failedReasons } from '../clause-reasons.ts';
import { STATUSES } from '../clinic-texts.ts';
import type { Contract } from '../contract.ts';
import type { Judgement } from '../judge-contract.ts';

/** The clauses of a contract, each with a reason where it is chosen; the first stands for the whole, or a paper. */
export function ClauseReasons(props: {
  readonly contract: Contract;
  readonly judgement: Judgement | null;
  /** Handed in by the form around it. */
  readonly id?: string;
  readonly value?: readonly ClauseReason[];
  readonly onChange?: (value: readonly ClauseReason[]) => void;
}) {
  const { contract, judgement, id, value = [], onChange = () => {} } = props;
  const text = useText();
  const names = clauseNames(contract);
  const failed = judgement === null ? [] : failedReasons(contract, judgement.items, text);
  const reasons = new Map(value.map(({ clause, reason }) => [clause, reason]));
  /** In the order of the contract. */
  const keep = () =>
    onChange(
      ['', ...names].flatMap((clause) => {
        const reason = reasons.get(clause);
        return reason === undefined ? [] : [{ clause, reason }];
      }),
    );
  const set = (clause: string, reason: string | null) => {
    if (reason === null) reasons.delete(clause);
    else reasons.set(clause, reason);
    keep();
  };
  const takeOver = () => {
    for (const { clause, reason } of failed) {
      const written = reasons.get(clause) ?? '';
      if (!written.includes(reason)) reasons.set(clause, written === '' ? reason : `${written}\n${reason}`);
    }
    keep();
  };
  const rows = [
    { clause: '', name: text(TEXTS.whole), said: '', status: null },
    ...names.map((name, index) => ({
      clause: name,
      name,
      said: [contract.clauses[index]?.heading, contract.clauses[index]?.text.slice(0, 80)].filter(Boolean).join(' '),
      status: judgement?.clauses[index]?.status ?? null,
    })),
  ];
  return (
    <fieldset className="case-clauses" id={id} tabIndex={-1}>
      <legend>{text(TEXTS.clauses)}</legend>
      {failed.length > 0 ? (
        <div className="desk-row">
          <Button onClick={takeOver}>{text(TEXTS.suggest)}</Button>
          <span className="note">{text(TEXTS.suggestNote)}</span>
        </div>
      ) : (
        judgement !== null && <p className="note">{text(TEXTS.nothingFailed)}</p>
      )}
      {rows.map(({ clause, name, said, status }) => {
        const reason = reasons.get(clause);
        return (
          <div key={clause} className="case-clause">
            <label className="case-clause-check">
              <input
                type="checkbox"
                checked={reason !== undefined}
                onChange={({ target }) => set(clause, target.checked ? '' : null)}
              />
              <span>
                <span lang={clause === '' ? undefined : 'zh-CN'}>{name}</span>{' '}
                {(status === 'fail' || status === 'ask') && (
                  <span className={status === 'fail' ? 'tag tag-bad' : 'tag tag-weak'}>{text(STATUSES[status])}</span>
                )}
                {said !== '' && (
                  <span className="note" lang="zh-CN">
                    {said}
                  </span>
                )}
              </span>
            </label>
            {reason !== undefined && (
              <Input.TextArea
                rows={2}
                maxLength={1000}
                aria-label={text(TEXTS.reasonOn(name))}
                value={reason}
                onChange={({ target }) => set(clause, target.value)}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** What stands against these reasons being sent; null where nothing does. */
export function clauseFault(value: readonly ClauseReason[] | undefined, isNeeded: boolean) {
  const given = value ?? [];
  if (isNeeded && given.length === 0) return TEXTS.chooseClause;
  return given.some(({ reason }) => reason.trim() === '') ? TEXTS.reasonMissing : null;
}
