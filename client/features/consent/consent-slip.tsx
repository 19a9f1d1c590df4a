import { useMutation } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { cameosApi } from '#contracts/api/cameos.ts';
import { likenessApi } from '#contracts/api/likeness.ts';
import type { ConsentAnswer, ConsentRequest } from '#contracts/consent.ts';
import { differenceWords } from '#contracts/consent-difference.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { say, sayError } from '../../ui/toast.tsx';
import { isTyping } from '../../ui/typing.ts';
import './consent-slip.css';
import { Trans, t } from '../../texts/texts.ts';

const audiences = {
  room: t('for this room only'),
  friends: t('for close friends'),
  mutuals: t('for mutuals'),
  followers: t('for followers'),
  link: t('for everybody with the link'),
} as const;

type Answer = z.input<typeof ConsentAnswer>;

const thanks: Record<Answer['answer'], string> = {
  once: t('Approved for this take.'),
  room: t('Approved for this room. You can take it back at any time.'),
  person: t('Approved for this person. You can take it back at any time.'),
  narrow: t('Approved with your note.'),
  decline: t('Declined. The part is recast; nobody is told why.'),
};

function titleOf({ subject, cameoName }: ConsentRequest): string {
  switch (subject.kind) {
    case 'direction':
      return t('Something new for {cameoName}', { cameoName });
    case 'post':
      return t('A film with {cameoName} would be shown to more people', { cameoName });
    case 'take':
      return t('{cameoName} would be in this take', { cameoName });
  }
}

/** What a screen reader says when a slip comes: what is asked, where, by whom, and which letters answer. */
export const announcementOf = (request: ConsentRequest): string =>
  t('{title}: {sceneTitle}, take {takeNumber}. {name} asks. {letters}', {
    title: titleOf(request),
    sceneTitle: request.sceneTitle,
    takeNumber: request.takeNumber,
    name: request.askedBy.name,
    letters:
      request.subject.kind === 'post'
        ? t('Press A to approve, D to decline.')
        : t('Press A to approve once, N to add a note, D to decline.'),
  });

/** The letters that answer, only while nobody types and nothing else is open above. */
const useLetters = (letters: Record<string, () => void>, active: boolean): void => {
  const latest = useRef(letters);
  latest.current = letters;
  useEffect(() => {
    if (!active) return;
    const pressed = (event: KeyboardEvent): void => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.repeat ||
        isTyping(event.target)
      )
        return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [active]);
};

/** Answers that are about who asks rather than about this film. */
const ForPerson = ({
  name,
  busy,
  onAnswer,
  onBack,
  onStop,
}: {
  name: string;
  busy: boolean;
  onAnswer: (days: number | null) => void;
  onBack: () => void;
  onStop: () => void;
}) => (
  <div className="slip-answers">
    <Button look="given" busy={busy} onClick={() => onAnswer(7)}>
      {t('{name}, for a week', { name })}
    </Button>
    <Button look="on-paper" busy={busy} onClick={() => onAnswer(null)}>
      {t('{name}, always', { name })}
    </Button>
    <Button look="on-paper" busy={busy} onClick={onStop}>
      {t('No more cards from {name}', { name })}
    </Button>
    <Button look="on-paper" busy={busy} onClick={onBack}>
      {t('Back')}
    </Button>
  </div>
);

/** A slip of paper: this likeness, on this stage, in this sentence; who asks; four plain answers. */
export const ConsentSlip = ({
  request,
  onSettled,
  onLater,
}: {
  request: ConsentRequest;
  onSettled: () => void;
  onLater: () => void;
}) => {
  const [part, setPart] = useState<'answers' | 'note' | 'person'>('answers');
  const noting = part === 'note';
  const [note, setNote] = useState('');
  const noteField = useRef<HTMLTextAreaElement>(null);
  const answer = useMutation({
    mutationFn: (body: Answer) => call(cameosApi.answerConsent, { params: { requestId: request.id }, body }),
    onSuccess: (_, body) => {
      say(thanks[body.answer]);
      onSettled();
      void queryClient.invalidateQueries({ queryKey: keys.trail(request.cameoId) });
    },
  });
  // A finished film is shown or not: no note changes it, and it covers nothing later.
  const isPost = request.subject.kind === 'post';
  // Nothing to be given to a person: by itself each time, or a finished film.
  const isAboutFilm = isPost || request.onceOnly;
  const stop = useMutation({
    mutationFn: () => call(likenessApi.blockAsking, { params: { memberId: request.askedBy.id }, body: {} }),
    onSuccess: () => {
      say(t('Declined. {name} cannot ask you any more; they are not told.', { name: request.askedBy.name }));
      onSettled();
      void queryClient.invalidateQueries({ queryKey: keys.askBlocks });
    },
    onError: sayError,
  });
  const openNote = (): void => {
    setPart('note');
    requestAnimationFrame(() => noteField.current?.focus());
  };
  const idle = part === 'answers' && !answer.isPending;
  useLetters(
    {
      a: () => answer.mutate({ answer: 'once' }),
      n: () => (isPost ? undefined : openNote()),
      d: () => answer.mutate({ answer: 'decline' }),
    },
    idle,
  );
  return (
    <article className="slip" aria-label={titleOf(request)}>
      <img
        className="slip-picture"
        src={mediaPaths.requestPicture(request.id)}
        alt={t('{cameoName} on the stage of {sceneTitle}', {
          cameoName: request.cameoName,
          sceneTitle: request.sceneTitle,
        })}
      />
      <div className="slip-words">
        <h2>{titleOf(request)}</h2>
        <p>
          <Trans
            id="<q>{sentence}</q> Asked by {name}, {audience}."
            values={{
              sentence: request.subject.kind === 'direction' ? request.subject.text : request.sentence,
              name: request.askedBy.name,
              audience: audiences[request.audience],
            }}
            components={{ q: <q /> }}
          />
        </p>
        {request.difference ? (
          <p className="slip-difference">
            {t('New since you approved: {difference}', {
              difference: differenceWords(request.difference, t),
            })}
          </p>
        ) : null}
        <p className="slip-where">
          {t('{sceneTitle}, take {takeNumber}', {
            sceneTitle: request.sceneTitle,
            takeNumber: request.takeNumber,
          })}
        </p>
      </div>
      <Button look="quiet" icon className="slip-later" aria-label={t('Answer later')} onClick={onLater}>
        <ChevronDown size={18} aria-hidden="true" />
      </Button>
      {answer.error ? (
        <div className="slip-error">
          <ErrorNotice error={answer.error} />
        </div>
      ) : null}
      {noting ? (
        <form
          className="slip-note"
          onSubmit={(event) => {
            event.preventDefault();
            if (note.trim()) answer.mutate({ answer: 'narrow', note });
          }}
        >
          <label htmlFor={`note-${request.id}`}>{t('Yes, if…')}</label>
          <textarea
            id={`note-${request.id}`}
            ref={noteField}
            value={note}
            maxLength={280}
            rows={2}
            placeholder={t('she keeps her red hat on')}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setPart('answers');
            }}
          />
          <div className="slip-answers">
            <Button look="on-paper" onClick={() => setPart('answers')}>
              {t('Back')}
            </Button>
            <Button type="submit" look="given" busy={answer.isPending} disabled={!note.trim()}>
              {t('Approve with note')}
            </Button>
          </div>
        </form>
      ) : part === 'person' ? (
        <ForPerson
          name={request.askedBy.name}
          busy={answer.isPending}
          onAnswer={(days) => answer.mutate({ answer: 'person', days })}
          onBack={() => setPart('answers')}
          onStop={() => stop.mutate()}
        />
      ) : (
        <div className="slip-answers">
          <Button
            look="given"
            busy={answer.isPending}
            onClick={() => answer.mutate({ answer: 'once' })}
            aria-keyshortcuts="a"
          >
            {isPost ? t('Approve') : t('Approve once')} <kbd aria-hidden="true">A</kbd>
          </Button>
          {isPost ? null : (
            <>
              {request.onceOnly ? null : (
                <Button
                  look="on-paper"
                  busy={answer.isPending}
                  onClick={() => answer.mutate({ answer: 'room' })}
                >
                  {t('For this room')}
                </Button>
              )}
              <Button look="on-paper" busy={answer.isPending} onClick={openNote} aria-keyshortcuts="n">
                {t('With a note…')} <kbd aria-hidden="true">N</kbd>
              </Button>
            </>
          )}
          <Button
            look="on-paper"
            busy={answer.isPending}
            onClick={() => answer.mutate({ answer: 'decline' })}
            aria-keyshortcuts="d"
          >
            {t('Decline')} <kbd aria-hidden="true">D</kbd>
          </Button>
          <Button
            look="on-paper"
            busy={answer.isPending}
            onClick={() => (isAboutFilm ? stop.mutate() : setPart('person'))}
          >
            {isAboutFilm
              ? t('No more cards from {name}', { name: request.askedBy.name })
              : t('About {name}…', { name: request.askedBy.name })}
          </Button>
        </div>
      )}
    </article>
  );
};
