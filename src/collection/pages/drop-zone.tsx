import { type DragEvent, useId, useState } from 'react';
import { useText } from '../../ui/site.tsx';
import { INTAKE_TEXTS as TEXTS } from '../intake-texts.ts';

/** Takes files by dropping or choosing. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
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
        {text(TEXTS.drop)} <label htmlFor={id}>{text(TEXTS.chooseFiles)}</label>
      </p>
      <input
        id={id}
        type="file"
        multiple
        accept=".xlsx,.xls,.xlsm,.csv,.zip"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </div>
  );
}
