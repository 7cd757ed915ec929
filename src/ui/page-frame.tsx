import type { ReactNode } from 'react';
import { dayWords } from '../vocabulary/day-words.ts';
import type { Words } from '../vocabulary/words.ts';
import { pageHref } from './address.ts';
import { AsOfForm } from './as-of-form.tsx';
import { SearchBox } from './search-box.tsx';
import { Chinese, useSite, useText } from './site.tsx';
import { TEXTS } from './texts.ts';

/** What the frame says about the plan the page belongs to. */
export interface PlanFacts {
  readonly title: Words;
  readonly shortTitle: Words;
  readonly documentNumber: string | null;
  readonly issuer: Words;
  readonly issuedOn: string;
  readonly period: { readonly from: number; readonly to: number };
  readonly source: string;
  readonly simulated: boolean;
}

export interface NavigationItem {
  readonly path: string;
  readonly words: Words;
}

/** Header, navigation, the day, banner and footer around the content of a page. */
export function PageFrame(props: {
  readonly plan: PlanFacts;
  readonly navigation: readonly NavigationItem[];
  readonly children: ReactNode;
}) {
  const { plan, navigation, children } = props;
  const site = useSite();
  const text = useText();
  return (
    <>
      <a className="skip" href="#content">
        {text(TEXTS.skip)}
      </a>
      <header className="top">
        <p className="banner">
          {text(TEXTS.unofficial)}
          {plan.simulated && <strong className="simulated">{text(TEXTS.simulated)}</strong>}
        </p>
        <div className="top-line">
          <a className="brand" href={pageHref(site, '')}>
            <b>{text(TEXTS.product)}</b>
            <span>{text(plan.shortTitle)}</span>
          </a>
          <SearchBox />
          <LanguageSwitch />
        </div>
        <div className="top-line">
          <nav aria-label={text(TEXTS.navigation)}>
            <ul>
              {navigation.map(({ path, words }) => (
                <li key={path}>
                  <a href={pageHref(site, path)} aria-current={currentOf(path, site.path)}>
                    {text(words)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <AsOfForm issuedOn={plan.issuedOn} years={plan.period} />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {site.asOf !== null && site.asOf < plan.issuedOn ? <NotIssued plan={plan} day={site.asOf} /> : children}
      </main>
      <PageFooter plan={plan} />
    </>
  );
}

/** Banner and content, for what lies outside any plan. */
export function BareFrame({ children }: { readonly children: ReactNode }) {
  const site = useSite();
  const text = useText();
  return (
    <>
      <header className="top">
        <p className="banner">{text(TEXTS.unofficial)}</p>
        <div className="top-line">
          <a className="brand" href={pageHref(site, '')}>
            <b>{text(TEXTS.product)}</b>
          </a>
          <LanguageSwitch />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

const currentOf = (path: string, here: string) =>
  path === here ? 'page' : path !== '' && here.startsWith(path) ? 'true' : undefined;

function LanguageSwitch() {
  const site = useSite();
  const other = site.language === 'zh' ? 'en' : 'zh';
  return (
    <a
      className="language"
      href={pageHref({ ...site, language: other }, site.path, site.query)}
      hrefLang={other === 'zh' ? 'zh-CN' : 'en'}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
    >
      {TEXTS.otherLanguage[site.language]}
    </a>
  );
}

function NotIssued({ plan, day }: { readonly plan: PlanFacts; readonly day: string }) {
  const site = useSite();
  const text = useText();
  return (
    <section className="notice">
      <h1>{text(plan.shortTitle)}</h1>
      <p>{text(TEXTS.notIssued(text(plan.title), text(dayWords(day)), text(dayWords(plan.issuedOn))))}</p>
      <p>
        <a href={pageHref({ ...site, asOf: plan.issuedOn }, site.path, site.query)}>{text(TEXTS.toIssueDay)}</a>
      </p>
    </section>
  );
}

function PageFooter({ plan }: { readonly plan: PlanFacts }) {
  const site = useSite();
  const text = useText();
  return (
    <footer className="foot">
      <p>
        {text(TEXTS.planText(text(plan.title)))}
        {plan.documentNumber !== null && <Chinese>（{plan.documentNumber}）</Chinese>}
        {text({ zh: '。', en: '. ' }, TEXTS.issuedBy(text(plan.issuer), text(dayWords(plan.issuedOn))))}
      </p>
      <p>{text(TEXTS.asOfPrinted(text(dayWords(site.asOf ?? site.today))), TEXTS.ownership, TEXTS.licence)}</p>
      <p className="foot-links">
        <a href={pageHref(site, 'method/')}>{text(TEXTS.method)}</a>
        <a href="/api/">{text(TEXTS.interface)}</a>
      </p>
      <p className="foot-banner">{text(TEXTS.unofficial)}</p>
    </footer>
  );
}
