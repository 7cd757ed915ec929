import { Button, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Words } from '../../vocabulary/words.ts';
import { useText } from '../site.tsx';
import { useKept } from './drafts.ts';
import { TEXTS } from './texts.ts';

/** A button that asks once more, and for words where they are needed, before it acts. */
export function ConfirmButton(props: {
  readonly words: Words;
  readonly question: Words;
  /** The label of what has to be said with it; absent: nothing. */
  readonly note?: Words;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** Answers whether it was done; only then what was typed is forgotten. */
  readonly act: (note: string) => Promise<boolean>;
}) {
  const { words, question, note, isDanger = false, isDisabled = false, act } = props;
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const kept = useKept(`confirm ${words.en} ${question.en}`, '');
  const go = async () => {
    setBusy(true);
    const isDone = await act(kept.value.trim());
    setBusy(false);
    setOpen(false);
    if (isDone) kept.drop();
  };
  return (
    <>
      <Button danger={isDanger} disabled={isDisabled} onClick={() => setOpen(true)}>
        {text(words)}
      </Button>
      <Modal
        open={isOpen}
        title={text(words)}
        okText={text(words)}
        okButtonProps={{ danger: isDanger, disabled: note !== undefined && kept.value.trim() === '', loading: isBusy }}
        cancelText={text(TEXTS.cancel)}
        onOk={() => void go()}
        onCancel={() => setOpen(false)}
      >
        <p>{text(question)}</p>
        {note && (
          <Form layout="vertical" component={false}>
            <Form.Item label={text(note)} htmlFor={id}>
              <Input.TextArea
                id={id}
                rows={3}
                maxLength={500}
                value={kept.value}
                onChange={({ target }) => kept.keep(target.value)}
              />
            </Form.Item>
          </Form>
        )}
      </Modal>
    </>
  );
}
