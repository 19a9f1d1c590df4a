import { useMutation } from '@tanstack/react-query';
import { repliesApi } from '#contracts/api/replies.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { useNavigate } from '../../router/navigation.tsx';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';

/** Opens a room with this film's script and stage. Who is in it is asked again at the first roll. */
export const RemixButton = ({ postId }: { postId: string }) => {
  const navigate = useNavigate();
  const remix = useMutation({
    mutationFn: () => call(repliesApi.remix, { params: { postId }, body: { sceneId: crypto.randomUUID() } }),
    onSuccess: async (scene) => {
      await queryClient.invalidateQueries({ queryKey: keys.scenes });
      await navigate(`/room/${scene.id}`);
    },
  });
  return (
    <>
      <Button look="primary" busy={remix.isPending} onClick={() => remix.mutate()}>
        {t('Remix')}
      </Button>
      {remix.error ? <ErrorNotice error={remix.error} /> : null}
    </>
  );
};
