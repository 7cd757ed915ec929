import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from './desk-context.ts';

/** Where what a person typed into a form is kept on this machine until it was taken. */
function useKey(form: string): string {
  const { member, plan } = useDesk();
  return `lantu.draft.${JSON.stringify([member.organisation.id, member.name, plan.id, form])}`;
}

/** A value that outlives the page: kept on this machine until `drop`. */
export function useKept<T>(form: string, empty: T): { value: T; keep: (value: T) => void; drop: () => void } {
  const key = useKey(form);
  const [value, setValue] = useState<T>(() => readKept<T>(key) ?? empty);
  return {
    value,
    keep: (next) => {
      writeKept(key, next);
      setValue(next);
    },
    drop: () => {
      writeKept(key, undefined);
      setValue(empty);
    },
  };
}

/** Keeps an antd form: what was typed before comes back, `drop` forgets it after success. */
export function useKeptForm<T extends object>(form: FormInstance<T>, name: string) {
  const key = useKey(name);
  const isFilled = useRef('');
  useEffect(() => {
    if (isFilled.current === key) return;
    isFilled.current = key;
    const kept = readKept<Parameters<typeof form.setFieldsValue>[0]>(key);
    if (kept !== undefined) form.setFieldsValue(kept);
  }, [form, key]);
  return {
    onValuesChange: (_changed: unknown, all: unknown) => writeKept(key, all),
    drop: () => {
      writeKept(key, undefined);
      form.resetFields();
    },
  };
}

function readKept<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

function writeKept(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store keeps nothing; the page still holds what was typed.
  }
}
