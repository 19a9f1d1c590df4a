import { useMutation, useQuery } from '@tanstack/react-query';
import { guardiansApi } from '#contracts/api/guardians.ts';
import type { GuardianLink } from '#contracts/guardian.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';
import { Events, endsOn } from './events.tsx';
import './links.css';
import { Trans, t } from '../../texts/texts.ts';

const keep = (links: GuardianLink[]): void => {
  queryClient.setQueryData(keys.guardians, links);
  void queryClient.invalidateQueries({ queryKey: keys.whatHolds });
};

const Waiting = ({ link }: { link: GuardianLink }) => {
  const answer = useMutation({
    mutationFn: (yes: boolean) =>
      call(guardiansApi.answerGuardian, { params: { linkId: link.id }, body: { yes } }),
    onSuccess: keep,
  });
  return (
    <div className="notice notice-wait">
      <span>
        <Trans
          id="<b>{name}</b> ({email}) used your code and would be your guardian. Nothing holds before you say yes."
          values={{ name: link.guardian.name, email: link.guardian.email }}
          components={{ b: <b /> }}
        />
      </span>
      <Button look="given" busy={answer.isPending} onClick={() => answer.mutate(true)}>
        {t('Yes')}
      </Button>
      <Button busy={answer.isPending} onClick={() => answer.mutate(false)}>
        {t('No')}
      </Button>
      {answer.error ? <ErrorNotice error={answer.error} /> : null}
    </div>
  );
};

const Linked = ({ link }: { link: GuardianLink }) => {
  const end = useMutation({
    mutationFn: (wanted: boolean) =>
      call(guardiansApi.endGuardian, { params: { linkId: link.id }, body: { end: wanted } }),
    onSuccess: keep,
  });
  return (
    <li className="stack">
      <h3>{link.guardian.name}</h3>
      {link.ending ? (
        <p className="guardian-note">
          {link.ending.askedBy === 'teen'
            ? t('You asked to end this. It ends on {day}.', { day: endsOn(link.ending.at) })
            : t('{name} asked to end this. It ends on {day}.', {
                name: link.guardian.name,
                day: endsOn(link.ending.at),
              })}
        </p>
      ) : null}
      <Events events={link.events} />
      {end.error ? <ErrorNotice error={end.error} /> : null}
      <div>
        {link.ending?.askedBy === 'teen' ? (
          <Button busy={end.isPending} onClick={() => end.mutate(false)}>
            {t('Keep the link')}
          </Button>
        ) : link.ending ? null : (
          <Confirm
            trigger={<Button look="danger">{t('End the link')}</Button>}
            title={t('End the link with {name}?', { name: link.guardian.name })}
            about={t(
              'It ends in three days, and both of you see that. Until then everything holds as it does now.',
            )}
            action={t('End it')}
            onConfirm={() => end.mutate(true)}
          />
        )}
      </div>
    </li>
  );
};

/** A teen's guardians: who they are, what they changed, and the code that makes one. */
export const TeenGuardians = () => {
  const links = useQuery({ queryKey: keys.guardians, queryFn: () => call(guardiansApi.guardians) });
  const make = useMutation({
    mutationFn: async () => ({
      ...(await call(guardiansApi.newGuardianCode, { body: {} })),
      // Whoever comes with it makes a new link: then it is used up.
      linksBefore: links.data?.length ?? 0,
    }),
  });
  const code = make.data && (links.data?.length ?? 0) <= make.data.linksBefore ? make.data : null;
  return (
    <section className="card stack">
      <h2>{t('Guardians')}</h2>
      <p className="guardian-note">
        {t(
          'A guardian sees and changes settings: limits, quiet hours, messages on or off. Never your scripts, films, messages or answers. Both of you see every change.',
        )}
      </p>
      {links.isPending ? <Skeleton style={{ height: 64 }} /> : null}
      {links.error ? <ErrorNotice error={links.error} /> : null}
      {links.data
        ?.filter((link) => !link.accepted)
        .map((link) => (
          <Waiting key={link.id} link={link} />
        ))}
      <ul className="stack">
        {links.data
          ?.filter((link) => link.accepted)
          .map((link) => (
            <Linked key={link.id} link={link} />
          ))}
      </ul>
      {links.data?.length === 0 && !code ? <p className="guardian-note">{t('Nobody so far.')}</p> : null}
      {code ? (
        <div className="stack">
          <p className="guardian-code" data-testid="guardian-code">
            {code.code}
          </p>
          <p className="guardian-note">
            {t(
              'Give it to your parent or whoever looks after you. They open {host}/guardian/join and type it in. It works once, for two days.',
              { host: new URL(code.url).host },
            )}
          </p>
        </div>
      ) : null}
      {make.error ? <ErrorNotice error={make.error} /> : null}
      <div>
        <Button busy={make.isPending} onClick={() => make.mutate()}>
          {t('Make a code for a guardian')}
        </Button>
      </div>
    </section>
  );
};
