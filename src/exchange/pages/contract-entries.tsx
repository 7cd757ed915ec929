import type { OutputOf } from '../../platform/verb.ts';
import { Chinese, useText } from '../../ui/site.tsx';
import { NO_ARTICLE, PACK_STATUS_WORDS } from '../../vocabulary/pack-status.ts';
import type { Words } from '../../vocabulary/words.ts';
import { CONTRACT_METHOD as TEXTS } from '../contract-method-texts.ts';
import type { showContractMethod } from '../verbs/method.ts';
import { ColumnHeads } from './column-heads.tsx';

export type ContractMethod = OutputOf<typeof showContractMethod>;
export type MethodPack = ContractMethod['packs'][number];
type Entry = ContractMethod['shown']['entries'][number];

/** Article, status and source of an entry: the cells every table of rules ends with. */
function Rests({ on, pack }: { readonly on: Entry; readonly pack: MethodPack }) {
  const text = useText();
  const { title = on.source, date } = pack.sources.find(({ id }) => id === on.source) ?? {};
  return (
    <>
      <td data-label={text(TEXTS.article)}>
        {on.article === NO_ARTICLE ? text(TEXTS.noArticle) : <Chinese>{on.article}</Chinese>}
      </td>
      <td data-label={text(TEXTS.status)}>{text(PACK_STATUS_WORDS[on.status])}</td>
      <td data-label={text(TEXTS.source)}>
        <Chinese>{date === undefined ? title : `${title}，${date}`}</Chinese>
      </td>
    </>
  );
}

const Head = ({ first }: { readonly first: Words }) => (
  <ColumnHeads of={[first, TEXTS.article, TEXTS.status, TEXTS.source]} />
);

/** Entries of a pack, each with what it rests on. */
export function EntryTable(props: {
  readonly caption: Words;
  readonly isCaptionSeen?: boolean;
  readonly entries: readonly Entry[];
  readonly pack: MethodPack;
}) {
  const { caption, isCaptionSeen = false, entries, pack } = props;
  const text = useText();
  return (
    <table className="stack rests">
      <caption className={isCaptionSeen ? undefined : 'unseen'}>{text(caption)}</caption>
      <Head first={TEXTS.wording} />
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.key}>
            <th scope="row">{text(entry.wording)}</th>
            <Rests on={entry} pack={pack} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Type by type what has to hold, beside what the pack says about it. */
export function PredicateTable(props: {
  readonly groups: ContractMethod['shown']['groups'];
  readonly pack: MethodPack;
}) {
  const { groups, pack } = props;
  const text = useText();
  return (
    <table className="stack rests">
      <caption className="unseen">{text(TEXTS.types)}</caption>
      <Head first={TEXTS.condition} />
      {groups.map(({ title, predicates }) => (
        <tbody key={title.en}>
          <tr className="rests-group">
            <th scope="rowgroup" colSpan={4}>
              {text(title)}
            </th>
          </tr>
          {predicates.map(({ words, entry }) => (
            <tr key={words.en}>
              <th scope="row">
                {text(words)}
                {entry !== null && entry.wording.zh !== words.zh && (
                  <span className="note">{text(TEXTS.packSays(entry.wording))}</span>
                )}
              </th>
              {entry === null ? <td colSpan={3}>{text(TEXTS.noEntry)}</td> : <Rests on={entry} pack={pack} />}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
