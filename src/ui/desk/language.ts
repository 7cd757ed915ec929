import type { Language } from '../../vocabulary/words.ts';

const KEY = 'lantu.language';

/** The language the person chose on this machine. */
export function readLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

export function keepLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Where nothing may be kept, the choice holds until the page is closed.
  }
}
