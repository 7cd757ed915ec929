import type { ReactNode } from 'react';
import type { Language } from '../../vocabulary/words.ts';
import { useSite, useText } from '../site.tsx';
import { TEXTS as SITE } from '../texts.ts';
import type { SessionFacts } from './session.ts';
import { TEXTS } from './texts.ts';

/** Banner and one column, for whoever has not signed in. */
export function PlainFrame(props: {
  readonly mode?: SessionFacts['mode'];
  readonly onLanguage?: (language: Language) => void;
  readonly children: ReactNode;
}) {
  const text = useText();
  return (
    <div className="desk-plain">
      <header>
        <DeskBanner mode={props.mode ?? 'separated'} />
        <div className="desk-top">
          <a className="desk-brand" href="/">
            {text(SITE.product)}
          </a>
          {props.onLanguage && <LanguageButton onLanguage={props.onLanguage} />}
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}

export function DeskBanner({ mode }: { readonly mode: SessionFacts['mode'] }) {
  const text = useText();
  return (
    <p className="desk-banner">
      <span>{text(TEXTS.unofficial)}</span>
      {mode === 'single-office' && <strong>{text(TEXTS.singleOffice)}</strong>}
      <span>{text(TEXTS.noSecrets)}</span>
    </p>
  );
}

export function LanguageButton({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { language } = useSite();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="desk-link"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => onLanguage(other)}
    >
      {TEXTS.otherLanguage[language]}
    </button>
  );
}
