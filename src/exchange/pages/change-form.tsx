import { Form, Radio } from 'antd';
import { useRef, useState } from 'react';
import { command } from '../../ui/desk/call.ts';
import { useText } from '../../ui/site.tsx';
import { actLabel, CASE_ACT_TEXTS as TEXTS } from '../case-act-texts.ts';
import type { CaseContent } from '../case-content.ts';
import type { changeCase } from '../verbs/cases.ts';
import { ActForm, type ActProps, NoteField } from './act-form.tsx';
import { CaseEditor } from './case-editor.tsx';
import { DecidedFields, type FilledDecided, readDecided } from './decided-fields.tsx';

interface Filled extends FilledDecided {
  readonly reason: string;
}

/** Changes a registered contract: what was asked for, what was decided, or with the content an officer writes. */
export function ChangeForm(props: ActProps) {
  const { seen, shown, isBusy } = props;
  const text = useText();
  const [form] = Form.useForm<Filled>();
  const [hasContent, setContent] = useState(false);
  const isAsked = shown.line.asked?.kind === 'change' && shown.line.asked.content !== null;
  // The editor is a form of its own: what it gave is sent with this one.
  const written = useRef<CaseContent | undefined>(undefined);
  const save = (content: CaseContent) => {
    written.current = content;
    form.submit();
  };
  return (
    <>
      {isAsked ? (
        <p>{text(TEXTS.asAsked)}</p>
      ) : (
        <Radio.Group
          className="case-choices"
          aria-label={text(actLabel('change'))}
          value={hasContent}
          onChange={({ target }) => setContent(target.value as boolean)}
          options={[
            { value: false, label: text(TEXTS.changeDecision) },
            { value: true, label: text(TEXTS.changeContent) },
          ]}
        />
      )}
      <ActForm
        of={props}
        act="change"
        form={form}
        isWithoutButton={hasContent}
        call={({ reason, ...decided }) =>
          () =>
            command<typeof changeCase>('exchange.change', {
              ...{ ...seen, reason, decided: readDecided(decided) },
              ...(hasContent && written.current && { content: written.current }),
            })
          }
      >
        <NoteField name="reason" isNeeded />
        <DecidedFields judgement={null} isChange />
      </ActForm>
      {hasContent && (
        <CaseEditor
          start={shown.content}
          submitWords={actLabel('change')}
          isBusy={isBusy || !props.isAllowed}
          onSave={save}
          draftKey={`case ${seen.contract} change content`}
        />
      )}
    </>
  );
}
