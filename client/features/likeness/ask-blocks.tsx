import { useMutation, useQuery } from '@tanstack/react-query';
import { likenessApi } from '#contracts/api/likeness.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/toast.tsx';
import './likeness.css';
import { t } from '../../texts/texts.ts';

/** People whose asking the member has ended, for any of their cameos. Nothing where there is nobody. */
export const AskBlocks = () => {
  const blocked = useQuery({ queryKey: keys.askBlocks, queryFn: () => call(likenessApi.askBlocks) });
  const allow = useMutation({
    mutationFn: (memberId: string) => call(likenessApi.allowAsking, { params: { memberId } }),
    onSuccess: (left) => queryClient.setQueryData(keys.askBlocks, left),
    onError: sayError,
  });
  if (!blocked.data?.length) return null;
  return (
    <section className="likeness-part likeness-people">
      <h2>{t('May not ask')}</h2>
      <ul>
        {blocked.data.map(({ id, name, handle }) => (
          <li key={id}>
            <span>
              {name} <small>@{handle}</small>
            </span>
            <Button disabled={allow.isPending} onClick={() => allow.mutate(id)}>
              {t('Let them ask again')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
