import { apiHref, sameHref } from '../../ui/address.ts';
import { CommandBlock } from '../../ui/command-block.tsx';
import { useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import type { EditedReport } from '../edited-report.ts';
import { PAGE_TEXTS as TEXTS } from '../page-texts.ts';
import { type PrintedReport, printReport } from '../printed-report.ts';
import type { ReportDocument } from '../report-document.ts';
import { ReportSection } from './report-section.tsx';

/** 报告: the document of the day, as its files have it, with the files and how to edit it. */
export function ReportPage({ data: { report } }: { readonly data: { readonly report: EditedReport | null } }) {
  const text = useText();
  if (report === null) {
    return (
      <>
        <h1>{text(TEXTS.page)}</h1>
        <p>{text(TEXTS.notIssued)}</p>
      </>
    );
  }
  const printed = printReport(report);
  return (
    <article className="report">
      <h1>{printed.title}</h1>
      <p className="lead">{printed.subtitle}</p>
      <ReportFiles kind={report.kind} />
      <Flags report={report} />
      <dl className="report-facts" aria-label={text(TEXTS.facts)}>
        {printed.facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.kind === 'report' && <Contents printed={printed} />}
      {printed.sections.map((section) => (
        <ReportSection key={section.id} section={section} />
      ))}
      <HowToEdit report={report} />
    </article>
  );
}

const FORMATS = ['pdf', 'docx', 'html', 'json'] as const;

/** The four files of what the page shows, and the way to the other length. */
function ReportFiles({ kind }: { readonly kind: ReportDocument['kind'] }) {
  const site = useSite();
  const text = useText();
  return (
    <div className="report-files">
      <nav className="tabs" aria-label={text(TEXTS.kinds)}>
        <a href={sameHref(site, { kind: null })} aria-current={kind === 'report' ? 'true' : undefined}>
          {text(TEXTS.full)}
        </a>
        <a href={sameHref(site, { kind: 'brief' })} aria-current={kind === 'brief' ? 'true' : undefined}>
          {text(TEXTS.brief)}
        </a>
      </nav>
      <p>
        <span>{text(TEXTS.save)}</span>
        {FORMATS.map((format) => (
          <a
            key={format}
            className="button"
            href={apiHref(site, 'publication.file', { language: site.language, kind, format })}
            download
          >
            {text(TEXTS[format])}
          </a>
        ))}
      </p>
    </div>
  );
}

/** Every sentence of edited text that no longer agrees, before anything else. */
function Flags({ report: { flags, sections } }: { readonly report: EditedReport }) {
  const text = useText();
  if (flags.length === 0) return null;
  const titleOf = (section: string) => sections.find(({ id }) => id === section)?.title ?? section;
  return (
    <section className="report-flags" aria-labelledby="flags">
      <h2 id="flags">{text(TEXTS.flagsHead(flags.length))}</h2>
      <p>{text(TEXTS.flagsLead)}</p>
      <ul>
        {flags.map(({ section, sentence, why }) => (
          <li key={`${section}${sentence}${why.en}`}>
            <a href={`#${section}`}>{titleOf(section)}</a>
            {text(FRAME.colon)}
            <q>{sentence}</q> {text(why)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contents({ printed: { sections } }: { readonly printed: PrintedReport }) {
  const text = useText();
  const parts = sections.flatMap((part, index) => {
    if (part.level === 2) return [];
    const after = sections.slice(index + 1);
    const next = after.findIndex(({ level }) => level === 1);
    return [{ part, inside: next < 0 ? after : after.slice(0, next) }];
  });
  return (
    <nav className="report-contents" aria-labelledby="contents">
      <h2 id="contents">{text(TEXTS.contents)}</h2>
      <ul>
        {parts.map(({ part, inside }) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{part.title}</a>
            {inside.length > 0 && (
              <ul>
                {inside.map(({ id, title }) => (
                  <li key={id}>
                    <a href={`#${id}`}>{title}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The exact commands, with the ids a person needs for them. */
function HowToEdit({ report }: { readonly report: ReportDocument }) {
  const { plan, language } = useSite();
  const text = useText();
  const first = report.sections[0]?.id ?? '';
  const scope = `--plan ${plan} --language ${language}`;
  const ids = report.sections.map(({ id }) => id);
  return (
    <section className="report-edit">
      <h2>{text(TEXTS.editHead)}</h2>
      <p>{text(TEXTS.editLead)}</p>
      <CommandBlock command={`npm run -s lantu -- report edit ${first} ${text(TEXTS.editFile)} ${scope}`} />
      <p>{text(TEXTS.editKept)}</p>
      <CommandBlock command={`npm run -s lantu -- report unedit ${first} ${scope}`} />
      <p>
        {text(TEXTS.editIds)}
        {ids.map((id, index) => (
          <span key={id}>
            {index > 0 && text({ zh: '、', en: ', ' })}
            <code>{id}</code>
          </span>
        ))}
      </p>
      <p className="note">{text(TEXTS.editWarning)}</p>
    </section>
  );
}
