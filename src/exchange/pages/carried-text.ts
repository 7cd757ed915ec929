const KEY = 'lantu.carried-contract';

/** Keeps a text for the next page in this tab; it leaves neither the tab nor the machine. */
export function carryText(text: string): void {
  try {
    if (text.trim() !== '') sessionStorage.setItem(KEY, text);
  } catch {
    // Where nothing may be kept, the text is pasted again.
  }
}

/** The text another page left for this one. */
export function carriedText(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function forgetCarried(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
