import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { postsApi } from '#contracts/api/posts.ts';
import { call } from '../../api/call.ts';
import { keys, useMe } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PostDialog } from './post-dialog.tsx';

/** On a take: posts it, or leads to the post that there is. Only for members. */
export const PostButton = ({ takeId }: { takeId: string }) => {
  const { data: me } = useMe();
  const [open, setOpen] = useState(false);
  const own = useQuery({
    queryKey: [...keys.ownPosts, takeId],
    queryFn: ({ signal }) => call(postsApi.ownPosts, { query: { take: takeId }, signal }),
    enabled: Boolean(me),
  });
  if (!me || own.isPending) return null;
  const post = own.data?.find(({ deletedAt }) => deletedAt === null) ?? null;
  if (post !== null) return <ButtonLink to={`/post/${post.id}`}>{t('To its post')}</ButtonLink>;
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Send size={18} aria-hidden="true" /> {t('Post…')}
      </Button>
      {open ? <PostDialog open onOpenChange={setOpen} takeId={takeId} post={null} /> : null}
    </>
  );
};
