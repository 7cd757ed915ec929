import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { ask } from '../../ui/desk/call.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { verifyAudit } from '../verbs.ts';

/** Looks through the whole record; with a hash noted earlier it also finds a cut-off end. */
export function ChainCheck() {
  const text = useText();
  const checking = useCommand();
  const [found, setFound] = useState<OutputOf<typeof verifyAudit> | null>(null);
  const check = async ({ expect }: { readonly expect?: string }) =>
    setFound(
      (await checking.run(() =>
        ask<typeof verifyAudit>('audit.verify', { ...(expect && { expect: expect.trim() }) }),
      )) ?? null,
    );
  return (
    <>
      <Form<{ readonly expect?: string }>
        name="audit-verify"
        layout="vertical"
        className="desk-filter"
        onFinish={(filled) => void check(filled)}
      >
        <Form.Item name="expect" label={text(TEXTS.expect)}>
          <Input spellCheck={false} />
        </Form.Item>
        <Form.Item>
          <Button htmlType="submit" loading={checking.isBusy}>
            {text(TEXTS.verify)}
          </Button>
        </Form.Item>
      </Form>
      <Outcome of={checking} />
      <div aria-live="polite">
        {found?.broken && (
          <Alert
            type="error"
            className="desk-notice"
            title={text(TEXTS.brokenAt(found.broken.number), found.broken.words)}
          />
        )}
        {found?.ok && (
          <Alert type="success" className="desk-notice" title={text(TEXTS.intact(found.events, found.head))} />
        )}
      </div>
    </>
  );
}
