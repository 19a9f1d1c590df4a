import { useMutation } from '@tanstack/react-query';
import { CircleDot } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { enrolmentApi } from '#contracts/api/enrolment.ts';
import type { Attempt, Enrolment } from '#contracts/enrolment.ts';
import { call } from '../../api/call.ts';
import { Trans, t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { useCamera } from '../cameos/use-camera.ts';
import { lightWords, soundWords, useReadings } from './device-readings.ts';
import { Prompt } from './prompt.tsx';
import { recordClip } from './record-clip.ts';

type Recording = { attempt: Attempt; seconds: number };

const Check = ({ label, word }: { label: string; word: string | null }) => (
  <li data-state={word === null ? 'fine' : 'wait'}>
    <b>{label}</b> {word ?? t('Fine')}
  </li>
);

/** Device check, mirror, and the ten seconds themselves. Nothing is sent before they are over. */
export const CameraStep = ({
  enrolment,
  onSent,
}: {
  enrolment: Enrolment;
  onSent: (enrolment: Enrolment) => void;
}) => {
  const [wanted, setWanted] = useState(false);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [recording, setRecording] = useState<Recording | null>(null);
  const leaving = useRef(new AbortController());
  const { stream, state } = useCamera(wanted, true);
  const readings = useReadings(recording ? null : stream, video);

  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  useEffect(() => {
    if (video) video.srcObject = stream;
  }, [video, stream]);

  const params = { enrolmentId: enrolment.id };
  const record = useMutation({
    mutationFn: async () => {
      if (!stream) throw new TypeError('There is no camera.');
      const attempt = await call(enrolmentApi.newAttempt, { params, body: {} });
      setRecording({ attempt, seconds: 0 });
      const clip = await recordClip(
        stream,
        (seconds) => setRecording({ attempt, seconds }),
        leaving.current.signal,
      );
      return call(enrolmentApi.sendRecording, { params: { ...params, attemptId: attempt.id }, raw: clip });
    },
    onSuccess: onSent,
    onSettled: () => setRecording(null),
  });

  const light = readings ? lightWords(readings.light) : t('Looking…');
  const sound = readings ? soundWords(readings.sound) : t('Listening…');
  return (
    <div className="stack">
      <div className="mirror">
        {state === 'on' ? (
          <>
            <video ref={setVideo} autoPlay muted playsInline aria-label={t('Your camera, mirrored')} />
            <span className="mirror-oval" aria-hidden="true" />
            {recording ? <Prompt prompts={recording.attempt.prompts} seconds={recording.seconds} /> : null}
          </>
        ) : (
          <p role="status">
            {state === 'refused'
              ? t(
                  'There is no camera or microphone, or the browser was not allowed to use them. Go on with your phone by the code below, or allow them and try again.',
                )
              : state === 'asking'
                ? t('The browser asks for your camera and microphone.')
                : t(
                    'Ten seconds: you say three numbers and turn your head twice. Numbers and turns are drawn when you start.',
                  )}
          </p>
        )}
      </div>
      {state === 'on' && !recording ? (
        <ul className="enrol-checks" aria-label={t('Device check')}>
          <Check label={t('Light')} word={light} />
          <Check label={t('Microphone')} word={sound} />
          <li>
            <Trans
              id="<b>Place</b> Fill the oval with your face, alone in the picture."
              components={{ b: <b /> }}
            />
          </li>
        </ul>
      ) : null}
      {record.error ? <ErrorNotice error={record.error} /> : null}
      {recording ? null : (
        <div className="studio-acts">
          {state === 'on' ? (
            <Button look="live" onClick={() => record.mutate()} busy={record.isPending}>
              <CircleDot size={19} aria-hidden="true" />
              {record.isPending ? t('Sending…') : t('Start the ten seconds')}
            </Button>
          ) : (
            <Button look="primary" onClick={() => setWanted(true)} busy={state === 'asking'}>
              {t('Check camera and microphone')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
