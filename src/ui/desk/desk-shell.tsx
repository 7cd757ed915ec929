import { ConfigProvider } from 'antd';
import englishOfAntd from 'antd/locale/en_US';
import chineseOfAntd from 'antd/locale/zh_CN';
import { type ComponentType, useCallback, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../vocabulary/words.ts';
import { SiteProvider } from '../site.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import type { DeskPlan } from './desk-context.ts';
import { DeskFrame, type DeskRoute } from './desk-frame.tsx';
import { exchange } from './exchange.ts';
import { goTo, useHash } from './hash.ts';
import { keepLanguage, readLanguage } from './language.ts';
import { PlainFrame } from './plain-frame.tsx';
import { readSession, type SessionFacts, type SignInProps } from './session.ts';
import { SignInAgain } from './sign-in-again.tsx';
import { TEXTS } from './texts.ts';
import { readTheme } from './theme.ts';

/** The pages outside any duty, handed in: the shell knows no room. */
export interface DoorPages {
  readonly signIn: ComponentType<SignInProps>;
  /** The same without a heading, for somebody whose session ended in the middle of something. */
  readonly signInAgain: ComponentType<SignInProps>;
  readonly link: ComponentType<{ readonly token: string; readonly onSignedIn: (session: SessionFacts) => void }>;
}

const LINK = 'link/';
/** Overlays stand inside the page: at the end of the body antd would lock scrolling by a style without a nonce. */
const overlayHome = () => document.getElementById('content') ?? document.body;
const BUTTON = { autoInsertSpace: false };

/** Everything signed-in people see, around the page the address names. */
export function DeskShell(props: {
  readonly routes: readonly DeskRoute[];
  readonly door: DoorPages;
  readonly today: string;
  readonly nonce: string;
}) {
  const { routes, door, today, nonce } = props;
  const hash = useHash();
  const [language, setLanguage] = useState<Language>(readLanguage);
  const [session, setSession] = useState<SessionFacts | null>(null);
  const [plans, setPlans] = useState<readonly DeskPlan[]>([]);
  const [planId, setPlanId] = useState<string | null>(null);
  const theme = useMemo(readTheme, []);
  const csp = useMemo(() => ({ nonce }), [nonce]);
  useEffect(() => keepLanguage(language), [language]);
  const load = useCallback(async () => {
    const [known, listed] = await Promise.all([
      readSession(),
      exchange('GET', '/api/plan/plans', undefined, 'repeatable'),
    ]);
    if (listed.ok) setPlans(listed.value as readonly DeskPlan[]);
    if (known.ok) setSession(known.value);
  }, []);
  useEffect(() => void load(), [load]);
  const plan = plans.find(({ id }) => id === planId) ?? plans[0];
  const site = useMemo(
    () => ({ plan: plan?.id ?? '', language, asOf: null, path: 'desk/', query: {}, today, englishNames: {} }),
    [plan?.id, language, today],
  );
  const enter = (opened: SessionFacts) => {
    setSession(opened);
    if (hash.startsWith(LINK)) goTo('work');
  };
  const page = () => {
    if (session === null || plan === undefined) return <PlainFrame>{TEXTS.opening[language]}</PlainFrame>;
    if (hash.startsWith(LINK)) {
      return (
        <PlainFrame mode={session.mode} onLanguage={setLanguage}>
          <door.link key={hash} token={hash.slice(LINK.length)} onSignedIn={enter} />
        </PlainFrame>
      );
    }
    if (session.member === null) {
      return (
        <PlainFrame mode={session.mode} onLanguage={setLanguage}>
          <door.signIn session={session} onSignedIn={enter} />
        </PlainFrame>
      );
    }
    return (
      <>
        <DeskFrame
          session={session}
          member={session.member}
          plans={plans}
          plan={plan}
          today={today}
          routes={routes}
          hash={hash}
          onPlan={setPlanId}
          onLanguage={setLanguage}
          onSession={setSession}
        />
        <SignInAgain session={session} member={session.member} form={door.signInAgain} />
      </>
    );
  };
  return (
    <ConfigProvider
      csp={csp}
      theme={theme}
      button={BUTTON}
      getPopupContainer={overlayHome}
      locale={language === 'zh' ? chineseOfAntd : englishOfAntd}
    >
      <SiteProvider value={site}>
        <ConnectionBar />
        {page()}
      </SiteProvider>
    </ConfigProvider>
  );
}
