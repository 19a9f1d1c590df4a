import { useMutation } from '@tanstack/react-query';
import { guardiansApi } from '#contracts/api/guardians.ts';
import type { GuardianLink, SwitchChange } from '#contracts/guardian.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { say } from '../../ui/toast.tsx';
import { Events, endsOn } from './events.tsx';
import { PlainWords } from './plain-words.tsx';
import { Switches } from './switches.tsx';
import './links.css';
import { t } from '../../texts/texts.ts';

/** One teen on their guardian's page. */
export const TeenCard = ({ link }: { link: GuardianLink }) => {
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.guardian });
  const params = { linkId: link.id };
  const change = useMutation({
    mutationFn: (body: SwitchChange) => call(guardiansApi.changeSwitches, { params, body }),
    onSuccess: async () => {
      await refresh();
      say(t('Set. {name}’s devices know it already.', { name: link.teen.name }));
    },
  });
  const end = useMutation({
    mutationFn: (wanted: boolean) => call(guardiansApi.endLink, { params, body: { end: wanted } }),
    onSuccess: refresh,
  });
  const grown = useMutation({
    mutationFn: () => call(guardiansApi.correctAge, { params, body: { ageBand: 'adult' } }),
    onSuccess: refresh,
  });
  const trouble = change.error ?? end.error ?? grown.error;
  if (!link.accepted)
    return (
      <section className="card stack">
        <h2>{link.teen.name}</h2>
        <p className="notice notice-wait">
          <span>
            {t('{name} sees your name now and says yes or no. Until then nothing of yours holds.', {
              name: link.teen.name,
            })}
          </span>
        </p>
      </section>
    );
  return (
    <section className="card stack" aria-label={link.teen.name}>
      <div>
        <h2>{link.teen.name}</h2>
        <p className="guardian-note">@{link.teen.handle}</p>
      </div>
      {link.ending ? (
        <div className="notice notice-wait">
          <span>
            {link.ending.askedBy === 'guardian'
              ? t('You asked to end this link. It ends on {day}; until then everything holds.', {
                  day: endsOn(link.ending.at),
                })
              : t('{name} asked to end this link. It ends on {day}; until then everything holds.', {
                  name: link.teen.name,
                  day: endsOn(link.ending.at),
                })}
          </span>
          {link.ending.askedBy === 'guardian' ? (
            <Button onClick={() => end.mutate(false)}>{t('Keep the link')}</Button>
          ) : null}
        </div>
      ) : null}
      <PlainWords onConfirm={(wanted) => change.mutate(wanted)} />
      <Switches switches={link.switches} onChange={(wanted) => change.mutate(wanted)} />
      {trouble ? <ErrorNotice error={trouble} /> : null}
      <Events events={link.events} />
      <div className="guardian-row">
        <Confirm
          trigger={<Button>{t('They are 18 now')}</Button>}
          title={t('Is {name} 18 or older?', { name: link.teen.name })}
          about={t(
            'Your link ends at once, with all of its switches. Only an operator can change that back.',
          )}
          action={t('They are 18')}
          onConfirm={() => grown.mutate()}
        />
        {link.ending ? null : (
          <Confirm
            trigger={<Button look="danger">{t('End the link')}</Button>}
            title={t('End the link with {name}?', { name: link.teen.name })}
            about={t(
              'It ends in three days, and both of you see that. Until then everything holds as it does now.',
            )}
            action={t('End it')}
            onConfirm={() => end.mutate(true)}
          />
        )}
      </div>
    </section>
  );
};
