import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { api } from '#contracts/http.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { OperatorsOnly } from '../features/operators/operators-only.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNotice, Failure, Skeleton, State } from '../ui/state.tsx';
import { ago } from '../ui/time.ts';

type Answer = { label: string; act: (reason: string) => Promise<unknown> };

/** One thing to decide about: what it is, a reason in words, the answers there are. */
const Decision = ({ about, answers }: { about: ReactNode; answers: readonly Answer[] }) => {
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: ({ act }: Answer) => act(reason.trim()),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.moderation }),
  });
  return (
    <li className="card stack">
      {about}
      <Field
        label="Reason, as whose it is will read it"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
      {decide.error ? <ErrorNotice error={decide.error} /> : null}
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        {answers.map((answer) => (
          <Button
            key={answer.label}
            busy={decide.isPending}
            disabled={!reason.trim()}
            onClick={() => decide.mutate(answer)}
          >
            {answer.label}
          </Button>
        ))}
      </div>
    </li>
  );
};

const Queue = () => {
  const queue = useQuery({
    queryKey: keys.moderation,
    queryFn: ({ signal }) => call(api.reports, { signal }),
  });
  if (queue.isPending) return <Skeleton style={{ height: 200 }} />;
  if (queue.error) return <Failure error={queue.error} again={() => void queue.refetch()} />;
  const { reports, appeals } = queue.data;
  return (
    <div className="stack">
      {reports.length + appeals.length === 0 ? (
        <State art={<EmptyStage />} title="Nothing waits">
          Reports and appeals come here, oldest first. Every decision is on record with its reason.
        </State>
      ) : null}
      <ul className="stack">
        {reports.map((one) => (
          <Decision
            key={one.reportId}
            about={
              <div>
                <h2>
                  {one.subject}, reported as {one.reason}
                </h2>
                <p>
                  {one.about ? <Link to={`/@${one.about.handle}`}>{one.about.name}</Link> : 'Somebody gone'} ·{' '}
                  {ago(one.at)}
                  {one.subject === 'post' ? (
                    <>
                      {' '}
                      · <Link to={`/post/${one.subjectId}`}>the post</Link>
                    </>
                  ) : null}
                </p>
                {one.excerpt ? <blockquote>{one.excerpt}</blockquote> : null}
                {one.words ? <p>{one.words}</p> : null}
              </div>
            }
            answers={(['nothing', 'remove'] as const)
              .filter((action) => action === 'nothing' || one.subject === 'post' || one.subject === 'comment')
              .map((action) => ({
                label: action === 'nothing' ? 'Leave it' : 'Take it down',
                act: (reason) =>
                  call(api.decide, { params: { reportId: one.reportId }, body: { action, reason } }),
              }))}
          />
        ))}
        {appeals.map((one) => (
          <Decision
            key={one.actionId}
            about={
              <div>
                <h2>Appeal about a {one.subject}</h2>
                <p>
                  {one.by.name}, {ago(one.at)}. Taken down for: {one.reason}
                </p>
                <blockquote>{one.words}</blockquote>
              </div>
            }
            answers={[true, false].map((restore) => ({
              label: restore ? 'Put it back' : 'It stays down',
              act: (reason) =>
                call(api.answerAppeal, { params: { actionId: one.actionId }, body: { restore, reason } }),
            }))}
          />
        ))}
      </ul>
    </div>
  );
};

export const ModerationPage = () => (
  <OperatorsOnly title="Reports">
    <Queue />
  </OperatorsOnly>
);
