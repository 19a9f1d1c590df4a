import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RoomTake } from '#contracts/room-state.ts';
import { type Figure, figureKey, figuresOf } from '../../stage/figures.ts';
import { PartEditor } from '../../stage/part-editor.tsx';
import { useActiveTake, useRole, useRoomTakes, useStage } from '../room/room-context.tsx';
import { useReading } from '../script/reading.tsx';
import { AddDialog } from './add-dialog.tsx';
import { FigurePicture } from './figure-picture.tsx';
import './cast-rail.css';
import { t } from '../../texts/texts.ts';

type Consent = 'none' | 'waiting' | 'given' | 'declined';

const consentWords: Record<Consent, string> = {
  none: t('not asked yet'),
  waiting: t('waits for an answer'),
  given: t('consent given'),
  declined: t('consent not given'),
};

/** What the newest take that asked says about this part's likeness. */
const consentOf = (partId: string, takes: readonly RoomTake[]): Consent => {
  const asked = takes.flatMap((take) => take.waiting).find(({ castId }) => castId === partId);
  if (!asked) return 'none';
  if (asked.answer === '' || asked.answer === 'open') return 'waiting';
  return asked.answer === 'declined' || asked.answer === 'expired' || asked.answer === 'withdrawn'
    ? 'declined'
    : 'given';
};

const Member = ({
  figure,
  takes,
  onOpen,
}: {
  figure: Figure;
  takes: readonly RoomTake[];
  onOpen: () => void;
}) => {
  const consent = figure.cameoId ? consentOf(figure.id, takes) : null;
  return (
    <li>
      <button
        type="button"
        className="member"
        data-written={figure.written}
        onClick={onOpen}
        // A part of the scene is found by its name: of several that share one, none can be opened.
        disabled={!figure.movable}
        aria-label={
          consent
            ? t('{name}, cameo, {consent}. Open', { name: figure.name, consent: consentWords[consent] })
            : !figure.movable
              ? t('{name}, one of several called so', { name: figure.name })
              : figure.written
                ? t('{name}, from the script. Open', { name: figure.name })
                : t('{name}. Open', { name: figure.name })
        }
      >
        <span className="disc">
          <FigurePicture figure={figure} />
          {consent ? <span className="dot" data-consent={consent} title={consentWords[consent]} /> : null}
        </span>
        <em>{figure.name}</em>
      </button>
    </li>
  );
};

/** Everybody and everything in the scene; the stage's equivalent as a list. */
export const CastRail = () => {
  const view = useStage();
  const { reading, document } = useReading();
  const { canDirect } = useRole();
  const active = useActiveTake();
  const takes = useRoomTakes();
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const figures = useMemo(() => {
    const all = figuresOf(view, reading && document ? { plan: reading.plan, document } : null);
    return [...all.filter(({ kind }) => kind === 'cast'), ...all.filter(({ kind }) => kind === 'props')];
  }, [view, reading, document]);
  const newest = active ? [active, ...takes] : takes;
  return (
    <nav className="cast" aria-label={t('Cast and props')}>
      <h2>{t('Cast')}</h2>
      <ul>
        {figures.map((figure) => (
          <Member
            key={figureKey(figure)}
            figure={figure}
            takes={newest}
            onOpen={() => setOpen(figureKey(figure))}
          />
        ))}
      </ul>
      {canDirect ? (
        <button
          type="button"
          className="member member-add"
          onClick={() => setAdding(true)}
          aria-label={t('Add to cast and props')}
        >
          <span className="disc">
            <Plus size={24} aria-hidden="true" />
          </span>
          <em>{t('Add')}</em>
        </button>
      ) : null}
      <AddDialog open={adding} onOpenChange={setAdding} />
      <PartEditor
        figure={figures.find((figure) => figureKey(figure) === open) ?? null}
        onClose={() => setOpen(null)}
      />
    </nav>
  );
};
