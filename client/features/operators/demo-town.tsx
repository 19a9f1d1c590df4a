import { useMutation, useQuery } from '@tanstack/react-query';
import type { TownState } from '#contracts/api/operators.ts';
import { operatorsApi } from '#contracts/api/operators.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';

const words = ({ state, residents, films, made }: TownState): string => {
  switch (state) {
    case 'none':
      return t('This house has no demo town.');
    case 'making':
      return t(
        '{residents} fictional accounts. {made} of {films} films are made; the rest follow while nobody else is rolling.',
        { residents, made, films },
      );
    case 'made':
      return t('{residents} fictional accounts with {made} films, marked “Demo · fictional” everywhere.', {
        residents,
        made,
      });
    case 'removing':
      return t('Nobody sees it any more. Its files and rows are being erased.');
    case 'removed':
      return t('The demo town was removed. It does not come back.');
  }
};

/** The fictional accounts of the first start, and the one press that takes them away. */
export const DemoTown = () => {
  const town = useQuery({
    queryKey: keys.town,
    queryFn: ({ signal }) => call(operatorsApi.town, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'removing' ? 2000 : false),
  });
  const remove = useMutation({
    mutationFn: () => call(operatorsApi.removeTown),
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <section className="card stack" aria-labelledby="demo-town">
      <h2 id="demo-town">{t('Demo town')}</h2>
      {town.isPending ? <Skeleton style={{ height: 44 }} /> : null}
      {town.error ? <ErrorNotice error={town.error} /> : null}
      {town.data ? <p>{words(town.data)}</p> : null}
      {town.data?.state === 'making' || town.data?.state === 'made' ? (
        <div>
          <Confirm
            trigger={<Button look="danger">{t('Remove the demo town')}</Button>}
            title={t('Remove the demo town?')}
            about={t(
              'Its accounts, films and comments are gone for everybody at once, and erased for good. What members made from them stays theirs.',
            )}
            action={t('Remove it')}
            onConfirm={() => remove.mutate()}
          />
        </div>
      ) : null}
      {remove.error ? <ErrorNotice error={remove.error} /> : null}
    </section>
  );
};
