import { type DragEvent, useId, useState } from 'react';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';

/** Takes files by dropping or choosing. */
export function DropZone(props: {
  readonly drop: Words;
  readonly choose: Words;
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { onFiles, accept } = props;
  const text = useText();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={isOver ? 'desk-drop is-over' : 'desk-drop'}
      onDrop={drop}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
    >
      <p>
        {text(props.drop)} <label htmlFor={id}>{text(props.choose)}</label>
      </p>
      <input
        id={id}
        type="file"
        multiple
        accept={accept}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </div>
  );
}
