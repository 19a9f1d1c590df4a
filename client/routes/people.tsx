import { useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { PublicMember } from '#contracts/account.ts';
import { peopleApi } from '#contracts/api/people.ts';
import type { PeopleList } from '#contracts/people.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { FollowButton } from '../features/people/follow-button.tsx';
import { PersonRow } from '../features/people/person-row.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNotice, Failure, Skeleton, State } from '../ui/state.tsx';
import '../features/people/people.css';
import { t } from '../texts/texts.ts';

const lists: readonly { value: PeopleList; label: string }[] = [
  { value: 'following', label: t('You follow') },
  { value: 'followers', label: t('Follow you') },
  { value: 'close-friends', label: t('Close friends') },
  { value: 'muted', label: t('Muted') },
  { value: 'blocked', label: t('Blocked') },
];

const Section = ({
  label,
  people,
  more,
}: {
  label: string;
  people: readonly PublicMember[];
  more: boolean;
}) =>
  people.length === 0 ? null : (
    <section className="stack">
      <h2>{label}</h2>
      <ul className="people-list">
        {people.map((member) => (
          <PersonRow key={member.id} member={member} />
        ))}
      </ul>
      {more ? <p>{t('And more. Search finds them.')}</p> : null}
    </section>
  );

const CoStar = ({ member }: { member: PublicMember }) => (
  <div className="people-offer">
    <ul>
      <PersonRow member={member} />
    </ul>
    <FollowButton member={member} />
  </div>
);

/** Whom one has made a film with and does not follow: a follow is one press away. */
const CoStars = ({ people }: { people: readonly PublicMember[] }) =>
  people.length === 0 ? null : (
    <section className="stack">
      <h2>{t('You made something together')}</h2>
      {people.map((member) => (
        <CoStar key={member.id} member={member} />
      ))}
    </section>
  );

/** Everybody whom the member has something to do with, by what it is. */
const Known = () => {
  const stars = useQuery({
    queryKey: [...keys.people, 'co-stars'],
    queryFn: ({ signal }) => call(peopleApi.coStars, { signal }),
  });
  const found = useQueries({
    queries: lists.map(({ value }) => ({
      queryKey: [...keys.people, value],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(peopleApi.people, { params: { list: value }, signal }),
    })),
  });
  const all = [stars, ...found];
  const failed = all.find(({ error }) => error !== null);
  if (failed)
    return <Failure error={failed.error} again={() => all.forEach((query) => void query.refetch())} />;
  if (all.some(({ data }) => data === undefined)) return <Skeleton style={{ height: 160 }} />;
  const pages = found.map(({ data }) => data ?? { people: [], next: null });
  if (stars.data?.length === 0 && pages.every(({ people }) => people.length === 0))
    return (
      <State
        art={<EmptyStage />}
        title={t('Nobody here yet')}
        actions={
          <ButtonLink look="primary" to="/account">
            {t('Invite a friend')}
          </ButtonLink>
        }
      >
        {t('Films are made together. Invite somebody, or find a friend who is here already.')}
      </State>
    );
  return (
    <>
      <CoStars people={stars.data ?? []} />
      {lists.map(({ value, label }, index) => (
        <Section
          key={value}
          label={label}
          people={pages[index]?.people ?? []}
          more={pages[index]?.next != null}
        />
      ))}
    </>
  );
};

const Found = ({ words }: { words: string }) => {
  const found = useQuery({
    queryKey: [...keys.people, 'search', words],
    queryFn: ({ signal }) => call(peopleApi.search, { query: { q: words }, signal }),
  });
  if (found.error) return <ErrorNotice error={found.error} />;
  if (!found.data) return <Skeleton style={{ height: 56 }} />;
  return found.data.length === 0 ? (
    <State art={<EmptyStage />} title={t('Nobody by that name')}>
      {t('Perhaps they are not here yet.')} <ButtonLink to="/account">{t('Invite them')}</ButtonLink>
    </State>
  ) : (
    <ul className="people-list">
      {found.data.map((member) => (
        <PersonRow key={member.id} member={member} />
      ))}
    </ul>
  );
};

const People = () => {
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.trim());
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{t('People')}</h1>
        <ButtonLink to="/account">{t('Invite a friend')}</ButtonLink>
      </div>
      <Field
        label={t('Find somebody')}
        type="search"
        value={words}
        maxLength={60}
        placeholder={t('A name or a handle')}
        onChange={(event) => setWords(event.target.value)}
      />
      {wanted.length >= 2 ? <Found words={wanted} /> : <Known />}
    </div>
  );
};

export const PeoplePage = () => (
  <MemberPage title={t('People')} skeleton={<Skeleton style={{ height: 160 }} />}>
    {() => <People />}
  </MemberPage>
);
