import { Button, Drawer, Select } from 'antd';
import { type ComponentType, Suspense, useEffect, useMemo, useState } from 'react';
import type { Language, Words } from '../../vocabulary/words.ts';
import { useText } from '../site.tsx';
import { TEXTS as SITE } from '../texts.ts';
import { type DeskPlan, DeskProvider, holds } from './desk-context.ts';
import { DeskHeading } from './desk-heading.tsx';
import { DeskBanner, LanguageButton } from './plain-frame.tsx';
import { type DeskMember, type SessionFacts, signOut } from './session.ts';
import { TEXTS } from './texts.ts';

export interface DeskRoute {
  /** The first step after `#/`. */
  readonly path: string;
  readonly words: Words;
  /** Roles that open it; null: whoever has signed in. */
  readonly duties: readonly string[] | null;
  readonly page: ComponentType;
}

interface FrameProps {
  readonly session: SessionFacts;
  readonly member: DeskMember;
  readonly plans: readonly DeskPlan[];
  readonly plan: DeskPlan;
  readonly today: string;
  readonly routes: readonly DeskRoute[];
  readonly hash: string;
  readonly onPlan: (id: string) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onSession: (session: SessionFacts) => void;
}

/** Banner, person, menu of what the duties allow, and the page. */
export function DeskFrame(props: FrameProps) {
  const { session, member, plan, plans, today, routes, hash } = props;
  const text = useText();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const allowed = routes.filter(({ duties }) => duties === null || holds(member, plan.id, duties));
  const path = hash.split(/[/?]/)[0] || 'work';
  const desk = useMemo(() => ({ session, member, plan, today }), [session, member, plan, today]);
  useEffect(() => {
    if (hash !== '') setMenuOpen(false);
  }, [hash]);
  const leave = async () => {
    const answer = await signOut();
    if (answer.ok) props.onSession(answer.value);
  };
  return (
    <DeskProvider value={desk}>
      <button type="button" className="desk-skip" onClick={() => document.getElementById('content')?.focus()}>
        {text(TEXTS.skip)}
      </button>
      <header>
        <DeskBanner mode={session.mode} />
        <div className="desk-top">
          <Button className="desk-menu-button" onClick={() => setMenuOpen(true)} aria-expanded={isMenuOpen}>
            {text(TEXTS.menu)}
          </Button>
          <a className="desk-brand" href="/">
            {text(SITE.product)}
          </a>
          {plans.length > 1 ? (
            <Select
              aria-label={text(TEXTS.plan)}
              className="desk-plan"
              value={plan.id}
              onChange={props.onPlan}
              options={plans.map(({ id, shortTitle }) => ({ value: id, label: text(shortTitle) }))}
            />
          ) : (
            <span className="desk-plan">{text(plan.shortTitle)}</span>
          )}
          <span className="desk-person">
            {member.name}
            <small>{member.organisation.name}</small>
          </span>
          <LanguageButton onLanguage={props.onLanguage} />
          <button type="button" className="desk-link" onClick={() => void leave()}>
            {text(TEXTS.signOut)}
          </button>
        </div>
      </header>
      <div className="desk-body">
        <nav className="desk-side" aria-label={text(TEXTS.navigation)}>
          <DeskMenu routes={allowed} path={path} />
        </nav>
        <Drawer
          open={isMenuOpen}
          placement="left"
          size={280}
          title={text(TEXTS.menu)}
          onClose={() => setMenuOpen(false)}
        >
          <nav aria-label={text(TEXTS.menu)}>
            <DeskMenu routes={allowed} path={path} />
          </nav>
        </Drawer>
        <main id="content" tabIndex={-1}>
          <DeskPage key={`${plan.id} ${path}`} route={routes.find((route) => route.path === path)} allowed={allowed} />
        </main>
      </div>
    </DeskProvider>
  );
}

function DeskMenu({ routes, path }: { readonly routes: readonly DeskRoute[]; readonly path: string }) {
  const text = useText();
  return (
    <ul>
      {routes.map((route) => (
        <li key={route.path}>
          <a href={`#/${route.path}`} aria-current={route.path === path ? 'page' : undefined}>
            {text(route.words)}
          </a>
        </li>
      ))}
      <li>
        <a href="/">{text(TEXTS.publicPages)}</a>
      </li>
    </ul>
  );
}

function DeskPage(props: { readonly route: DeskRoute | undefined; readonly allowed: readonly DeskRoute[] }) {
  const { route, allowed } = props;
  const text = useText();
  if (route === undefined || !allowed.includes(route)) {
    return (
      <>
        <DeskHeading words={route === undefined ? TEXTS.noSuchPage : TEXTS.notAllowed} />
        {route !== undefined && <p>{text(TEXTS.notAllowedLead)}</p>}
        <p>
          <a href="#/work">{text(TEXTS.toWork)}</a>
        </p>
      </>
    );
  }
  return (
    <Suspense fallback={<p>{text(TEXTS.opening)}</p>}>
      <route.page />
    </Suspense>
  );
}
