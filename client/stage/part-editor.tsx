import { CaretsToAxisDashedVertical, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLive, useRole, useStage } from '../features/room/room-context.tsx';
import { removePart } from '../sync/document.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { changeFigure } from './change-figure.ts';
import type { Figure } from './figures.ts';
import { PlayedBy } from './played-by.tsx';

const Editor = ({ figure, onClose }: { figure: Figure; onClose: () => void }) => {
  const { doc } = useLive();
  const { cast } = useStage();
  const { canDirect } = useRole();
  const [name, setName] = useState(figure.name);
  const change = (fields: Parameters<typeof changeFigure>[2]): void => changeFigure(doc, figure, fields);
  const keep = (): void => {
    if (name.trim() && name.trim() !== figure.name) change({ name: name.trim() });
    onClose();
  };
  if (!canDirect)
    return <p>{t('{name} stands on the stage. Directors can move and change it.', { name: figure.name })}</p>;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {figure.written ? null : (
        <Field
          label={t('Name in the script')}
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      {figure.kind === 'cast' ? (
        <PlayedBy cameoId={figure.cameoId} onChange={(cameoId) => change({ cameoId })} />
      ) : null}
      {figure.kind === 'cast' ? (
        <Select
          label={t('Belongs to')}
          hint={t('So that “her dog” is this one.')}
          value={figure.ownedBy ?? ''}
          options={[
            { value: '', label: t('nobody') },
            ...cast
              .filter(({ id }) => id !== figure.id)
              .map((other) => ({ value: other.id, label: other.name })),
          ]}
          onChange={(owner) => change({ ownedBy: owner || null })}
        />
      ) : null}
      <div className="confirm-answers">
        {figure.written ? null : (
          <Button
            look="danger"
            onClick={() => {
              removePart(doc, figure.kind, figure.id);
              onClose();
            }}
          >
            <Trash2 size={17} aria-hidden="true" /> {t('Off the stage')}
          </Button>
        )}
        {figure.kind === 'cast' ? (
          <Button onClick={() => change({ facing: figure.facing === 1 ? -1 : 1 })}>
            <CaretsToAxisDashedVertical size={17} aria-hidden="true" /> {t('Turn round')}
          </Button>
        ) : null}
        <Button type="submit" look="primary">
          {t('Keep')}
        </Button>
      </div>
    </form>
  );
};

export const PartEditor = ({ figure, onClose }: { figure: Figure | null; onClose: () => void }) => (
  <Dialog
    open={figure !== null}
    onOpenChange={(open) => (open ? undefined : onClose())}
    title={figure?.name ?? ''}
  >
    {figure ? <Editor key={figure.id} figure={figure} onClose={onClose} /> : null}
  </Dialog>
);
