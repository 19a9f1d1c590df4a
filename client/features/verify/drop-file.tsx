import { FileVideo } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Trans, t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';

/** A place to drop a file on, with a button for who does not drag. */
export const DropFile = ({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  };
  return (
    <section
      className="verify-drop"
      aria-labelledby={id}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileVideo size={36} aria-hidden="true" />
      <p id={id}>
        <Trans
          id="Drop a film here, an <b>.mp4</b> as it was downloaded, or a signed receipt."
          components={{ b: <b /> }}
        />
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept="video/mp4,.mp4,.jws"
        aria-label={t('Film or receipt')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button look="primary" busy={busy} onClick={() => input.current?.click()}>
        {t('Choose a file')}
      </Button>
    </section>
  );
};
