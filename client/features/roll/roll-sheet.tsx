import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleHelp, Equal, OctagonX, UserRoundCheck, UserRoundX } from 'lucide-react';
import { Switch } from 'radix-ui';
import { useRef, useState } from 'react';
import { cameosApi } from '#contracts/api/cameos.ts';
import type { ScriptReading } from '#contracts/workflows.ts';
import { call } from '../../api/call.ts';
import { keys, useMe } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { detailWords } from '../../ui/detail-words.ts';
import { Dialog, type OpenProps } from '../../ui/dialog.tsx';
import { Choices } from '../../ui/field.tsx';
import { ErrorNotice, Skeleton, State } from '../../ui/state.tsx';
import { takenAs, whyUnread } from '../../ui/unread-words.ts';
import { RoomPurse } from '../credits/room-purse.tsx';
import { useRole, useSession } from '../room/room-context.tsx';
import { useReading } from '../script/reading.tsx';
import { MarkedScript } from './marked-script.tsx';
import { openQuestions, WhoIs } from './who-is.tsx';
import '../../ui/toggle.css';
import './roll-sheet.css';
import { Trans, t } from '../../texts/texts.ts';

const generatorWords = new Map([
  ['simulator', { label: t('Paper theatre'), hint: t('The simulator of this house. Starts at once.') }],
  [
    'openai-videos',
    {
      label: t('A video model'),
      hint: t('The server that was set up for it; the paper theatre plays meanwhile.'),
    },
  ],
]);

/** The cameos that this scene uses, with their owners. */
const useOwners = (reading: ScriptReading): { name: string; owner: string }[] => {
  const { sceneId } = useSession();
  const { data } = useQuery({
    queryKey: keys.sceneCameos(sceneId),
    queryFn: () => call(cameosApi.sceneCameos, { params: { sceneId } }),
  });
  return reading.plan.actors.flatMap(({ name, cameoId }) => {
    if (!cameoId || reading.notToAsk.some((one) => one.name === name)) return [];
    return [{ name, owner: data?.find(({ id }) => id === cameoId)?.ownerName ?? t('its owner') }];
  });
};

const Understood = ({ reading, onSaid }: { reading: ScriptReading; onSaid: () => void }) => {
  const { approximated, notUnderstood } = reading.plan.understanding;
  const owners = useOwners(reading);
  const { sceneId } = useSession();
  return (
    <ul className="roll-list">
      {reading.broken.map(({ cameoName, restriction, phrase, start }) => (
        <li key={`b${cameoName}${restriction}${start}${phrase}`}>
          <OctagonX size={17} color="var(--live)" aria-hidden="true" />
          <p>
            <b>{phrase}</b>{' '}
            <span>
              {t(
                'breaks what {cameoName} is not for: “{restriction}”. Write it another way, or recast the part.',
                { cameoName, restriction },
              )}
            </span>
          </p>
        </li>
      ))}
      {reading.notToAsk.map(({ name, reason }) => (
        <li key={`a${name}`}>
          <UserRoundX size={17} color="var(--live)" aria-hidden="true" />
          <p>
            <b>{name}</b>{' '}
            <span>
              {t('cannot be cast: {reason} Recast the part.', { reason: detailWords(reason) ?? reason })}
            </span>
          </p>
        </li>
      ))}
      <WhoIs sceneId={sceneId} people={reading.people} onSaid={onSaid} />
      {notUnderstood.map(({ span, word, reason }) => (
        <li key={`u${span.start}`}>
          <CircleHelp size={17} color="var(--live)" aria-hidden="true" />
          <p>
            <b>{word}</b> <span>{t('is not understood: {reason}', { reason: whyUnread(reason) })}</span>
          </p>
        </li>
      ))}
      {approximated.map(({ span, word, as }) => (
        <li key={`n${span.start}`}>
          <Equal size={17} color="var(--wait)" aria-hidden="true" />
          <p>
            <b>{word}</b> <span>{t('is taken as {as}', { as: takenAs(as) })}</span>
          </p>
        </li>
      ))}
      {owners.map(({ name, owner }) => (
        <li key={`c${name}`}>
          <UserRoundCheck size={17} color="var(--given)" aria-hidden="true" />
          <p>
            <b>{owner}</b>{' '}
            <span>{t('is asked for {name}, unless the answer is already given', { name })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
};

const RollForm = ({
  seed,
  reading,
  script,
  onRolled,
}: {
  reading: ScriptReading;
  script: string;
  seed: number;
  onRolled: () => void;
}) => {
  const { connection, sceneId } = useSession();
  const { isHost } = useRole();
  const { data: me } = useMe();
  const [generator, setGenerator] = useState('simulator');
  const [keepRolling, setKeepRolling] = useState(false);
  // What was said of names lives beside the sheet: this draws it anew.
  const [, setAnswers] = useState(0);
  // One sheet, one roll: pressing again after a lost connection names the same take.
  const rollId = useRef(crypto.randomUUID());
  const roll = useMutation({
    mutationFn: () =>
      connection.request({ type: 'roll', rollId: rollId.current, generator, keepRolling, seed }),
    onSuccess: onRolled,
  });
  const ruledOut = reading.broken.length > 0 || reading.notToAsk.length > 0;
  const unsaid = openQuestions(sceneId, reading.people).length > 0;
  const refused = reading.refusedPhrases.length > 0;
  const chosen = reading.offers.find((offer) => offer.generator === generator);
  return (
    <>
      <MarkedScript script={script} reading={reading} />
      <Understood reading={reading} onSaid={() => setAnswers((count) => count + 1)} />
      <dl className="roll-facts">
        <div>
          <dt>{t('Length')}</dt>
          <dd>
            {keepRolling
              ? t('until cut, 60 s at most')
              : t('about {seconds} s', { seconds: Math.round(reading.expectedSeconds) })}
          </dd>
        </div>
        <div>
          <dt>{t('Shots')}</dt>
          <dd>{reading.plan.shots.length}</dd>
        </div>
        {chosen ? (
          <div>
            <dt>{t('Cost')}</dt>
            <dd>
              {t('{cost, plural, one {one credit} other {# credits}}', {
                cost: keepRolling ? chosen.keepRollingCost : chosen.cost,
              })}
            </dd>
          </div>
        ) : null}
        {me ? (
          <div>
            <dt>{t('You have')}</dt>
            <dd>
              {t(
                '{credits, plural, one {# credit} other {# credits}}, {takesLeftToday, plural, one {# take} other {# takes}} today',
                { credits: me.credits, takesLeftToday: me.takesLeftToday },
              )}
            </dd>
          </div>
        ) : null}
      </dl>
      {me ? <RoomPurse sceneId={sceneId} host={isHost} /> : null}
      {reading.offers.length > 1 ? (
        <Choices
          legend={t('Made by')}
          name="generator"
          value={generator}
          options={reading.offers.map((offer) => ({
            value: offer.generator,
            ...(generatorWords.get(offer.generator) ?? { label: offer.generator, hint: '' }),
          }))}
          onChange={setGenerator}
        />
      ) : null}
      <div className="switch">
        <Switch.Root
          id="keep-rolling"
          className="switch-track"
          checked={keepRolling}
          onCheckedChange={setKeepRolling}
        >
          <Switch.Thumb />
        </Switch.Root>
        <label htmlFor="keep-rolling">
          <Trans
            id="Keep rolling<small>No fixed length: everybody stays in character until somebody says cut.</small>"
            components={{ small: <small /> }}
          />
        </label>
      </div>
      {roll.error ? <ErrorNotice error={roll.error} /> : null}
      <div className="roll-foot">
        <p>
          {refused
            ? t('The struck words cannot be made. Change them and roll.')
            : ruledOut
              ? t('An owner has ruled something out. Change the marked words and roll.')
              : unsaid
                ? t('Say who is meant, and roll.')
                : t('What is not used of the credits comes back at the end.')}
        </p>
        <Button
          look="live"
          busy={roll.isPending}
          disabled={refused || ruledOut || unsaid}
          onClick={() => roll.mutate()}
          autoFocus
        >
          {t('Roll')}
        </Button>
      </div>
    </>
  );
};

const Contents = ({ onRolled }: { onRolled: () => void }) => {
  const { reading, document, seed, error, busy, again } = useReading();
  if (reading && document)
    return <RollForm seed={seed} reading={reading} script={document.script} onRolled={onRolled} />;
  if (error) return <ErrorNotice error={error} action={<Button onClick={again}>{t('Read again')}</Button>} />;
  if (busy)
    return (
      <div className="stack" role="status" aria-label={t('Reading the script')}>
        <Skeleton style={{ height: 120 }} />
        <Skeleton style={{ height: 60 }} />
        <Skeleton style={{ height: 110 }} />
      </div>
    );
  return (
    <State title={t('There is nothing to roll yet')} code="script-empty">
      {t('Write a line of script, for instance: Mia throws a ball. Her dog catches it.')}
    </State>
  );
};

/** Before the roll: what was understood, what it costs, who is asked. Then Roll. */
export const RollSheet = ({ open, onOpenChange }: OpenProps) => (
  <Dialog
    open={open}
    onOpenChange={onOpenChange}
    title={t('Before we roll')}
    about={t('This is how the script was read. Nothing is guessed in silence.')}
  >
    <Contents onRolled={() => onOpenChange(false)} />
  </Dialog>
);
