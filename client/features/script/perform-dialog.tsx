import { useMutation } from '@tanstack/react-query';
import { Mic, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { scenesApi } from '#contracts/api/scenes.ts';
import { performanceKey } from '#contracts/scene-document.ts';
import { call } from '../../api/call.ts';
import { keepPerformance, readPerformances } from '../../sync/document.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { say } from '../../ui/toast.tsx';
import { useLive, useSession } from '../room/room-context.tsx';
import { useRecorder } from './recorder.ts';
import './perform-dialog.css';
import { t } from '../../texts/texts.ts';

export type SpokenPart = { speaker: string; text: string };

const Preview = ({ blob }: { blob: Blob }) => {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url ? (
    // biome-ignore lint/a11y/useMediaCaption: the words are written right above.
    <audio className="perform-preview" controls src={url} aria-label={t('Your recording')} />
  ) : null;
};

const Performance = ({ part, onClose }: { part: SpokenPart; onClose: () => void }) => {
  const { sceneId } = useSession();
  const { doc } = useLive();
  const { state, blob, level, start, stop } = useRecorder();
  const performed = performanceKey(part.text) in readPerformances(doc);
  const keep = useMutation({
    mutationFn: async (recording: Blob) => {
      const recordingId = crypto.randomUUID();
      await call(scenesApi.recordLine, { params: { sceneId, recordingId }, raw: recording });
      return recordingId;
    },
    onSuccess: (recordingId) => {
      keepPerformance(doc, part.text, recordingId);
      say(t('{speaker} speaks with your voice in the next take.', { speaker: part.speaker }));
      onClose();
    },
  });
  return (
    <div className="perform">
      <blockquote className="perform-line">
        <b>{part.speaker}</b>
        {part.text}
      </blockquote>
      <div className="perform-mic">
        <button
          type="button"
          className="perform-button"
          data-on={state === 'recording'}
          style={{
            boxShadow: `0 0 0 ${4 + level * 22}px color-mix(in oklab, var(--live-solid) 25%, transparent)`,
          }}
          onClick={state === 'recording' ? stop : start}
          disabled={state === 'asking'}
          aria-label={state === 'recording' ? t('Stop') : t('Record')}
        >
          {state === 'recording' ? (
            <Square size={26} aria-hidden="true" />
          ) : (
            <Mic size={30} aria-hidden="true" />
          )}
        </button>
        <p role="status">
          {state === 'recording'
            ? t('Speak now. Press again when the line is done.')
            : state === 'asking'
              ? t('The browser asks for your microphone.')
              : state === 'refused'
                ? t(
                    'There is no microphone, or the browser was not allowed to use it. The take speaks the line by itself then.',
                  )
                : state === 'recorded'
                  ? t('Listen to it, or record again.')
                  : t('Press, then speak.')}
        </p>
      </div>
      {blob ? <Preview blob={blob} /> : null}
      {keep.error ? <ErrorNotice error={keep.error} /> : null}
      <div className="perform-acts">
        {performed ? (
          <Button
            look="danger"
            onClick={() => {
              keepPerformance(doc, part.text, null);
              onClose();
            }}
          >
            {t('Let the take speak it')}
          </Button>
        ) : null}
        <Button
          look="primary"
          disabled={!blob}
          busy={keep.isPending}
          onClick={() => blob && keep.mutate(blob)}
        >
          {t('Use this')}
        </Button>
      </div>
    </div>
  );
};

/** A line, a microphone, and the take speaks with a friend's voice. */
export const PerformDialog = ({ part, onClose }: { part: SpokenPart | null; onClose: () => void }) => (
  <Dialog
    open={part !== null}
    onOpenChange={(open) => (open ? undefined : onClose())}
    title={t('Speak this line')}
    about={t('Your recording is kept with this room and played in its takes.')}
  >
    {part ? <Performance part={part} onClose={onClose} /> : null}
  </Dialog>
);
