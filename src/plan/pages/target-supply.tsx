import { apiHref } from '../../ui/address.ts';
import { CommandBlock } from '../../ui/command-block.tsx';
import { useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import type { Words } from '../../vocabulary/words.ts';
import { TEXTS } from '../texts.ts';

/** For whoever holds the missing figure: the file to fill in and the exact command that reads it. */
export function SupplyFigure(props: {
  readonly id: string;
  readonly template: { readonly fileName: string; readonly command: string };
  readonly holder: Words;
}) {
  const { id, template, holder } = props;
  const site = useSite();
  const text = useText();
  return (
    <section className="supply" id="supply">
      <h2>{text(TEXTS.supplyHead)}</h2>
      <p>
        <b>{text(TEXTS.holder)}</b>
        {text(FRAME.colon)}
        {text(holder)}
      </p>
      <p>{text(TEXTS.supplyLead)}</p>
      <p>
        <a className="button" href={apiHref({ ...site, asOf: null }, 'plan.template', { id })} download>
          {text(TEXTS.template(template.fileName))}
        </a>
      </p>
      <CommandBlock command={template.command} />
      <p className="note">{text(TEXTS.supplyWarning)}</p>
    </section>
  );
}
