import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api } from '#contracts/http.ts';
import type { PeopleList } from '#contracts/people.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { PersonRow } from '../features/people/person-row.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNotice, Skeleton, State } from '../ui/state.tsx';
import '../features/people/people.css';

const lists: readonly { value: PeopleList; label: string }[] = [
  { value: 'following', label: 'You follow' },
  { value: 'followers', label: 'Follow you' },
  { value: 'close-friends', label: 'Close friends' },
  { value: 'muted', label: 'Muted' },
  { value: 'blocked', label: 'Blocked' },
];

const List = ({ list, label }: { list: PeopleList; label: string }) => {
  const found = useQuery({
    queryKey: [...keys.people, list],
    queryFn: ({ signal }) => call(api.people, { params: { list }, signal }),
  });
  if (!found.data || found.data.people.length === 0) return null;
  return (
    <section className="stack">
      <h2>{label}</h2>
      <ul className="people-list">
        {found.data.people.map((member) => (
          <PersonRow key={member.id} member={member} />
        ))}
      </ul>
      {found.data.next ? <p>And more. Search finds them.</p> : null}
    </section>
  );
};

const Found = ({ words }: { words: string }) => {
  const found = useQuery({
    queryKey: [...keys.people, 'search', words],
    queryFn: ({ signal }) => call(api.search, { query: { q: words }, signal }),
  });
  if (found.error) return <ErrorNotice error={found.error} />;
  if (!found.data) return <Skeleton style={{ height: 56 }} />;
  return found.data.length === 0 ? (
    <State art={<EmptyStage />} title="Nobody by that name">
      Perhaps they are not here yet. <ButtonLink to="/account">Invite them</ButtonLink>
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
  const stars = useQuery({
    queryKey: [...keys.people, 'co-stars'],
    queryFn: ({ signal }) => call(api.coStars, { signal }),
  });
  return (
    <div className="stack">
      <div className="page-title">
        <h1>People</h1>
        <ButtonLink to="/account">Invite a friend</ButtonLink>
      </div>
      <Field
        label="Find somebody"
        type="search"
        value={words}
        maxLength={60}
        placeholder="A name or a handle"
        onChange={(event) => setWords(event.target.value)}
      />
      {wanted.length >= 2 ? (
        <Found words={wanted} />
      ) : (
        <>
          {stars.data && stars.data.length > 0 ? (
            <section className="stack">
              <h2>You made something together</h2>
              <ul className="people-list">
                {stars.data.map((member) => (
                  <PersonRow key={member.id} member={member} />
                ))}
              </ul>
            </section>
          ) : null}
          {lists.map(({ value, label }) => (
            <List key={value} list={value} label={label} />
          ))}
        </>
      )}
    </div>
  );
};

export const PeoplePage = () => (
  <MemberPage title="People" skeleton={<Skeleton style={{ height: 160 }} />}>
    {() => <People />}
  </MemberPage>
);
