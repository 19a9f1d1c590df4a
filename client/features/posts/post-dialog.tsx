import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { postsApi } from '#contracts/api/posts.ts';
import type { OwnPost, PostAudience } from '#contracts/post.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, type OpenProps } from '../../ui/dialog.tsx';
import { Area, Choices } from '../../ui/field.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { say } from '../../ui/toast.tsx';
import { audiences } from './audiences.ts';

/** Shows a take to people, or changes a post of it. A wider audience asks the owners of its cameos again. */
export const PostDialog = ({
  open,
  onOpenChange,
  takeId,
  post,
}: OpenProps & { takeId: string; post: OwnPost | null }) => {
  const [audience, setAudience] = useState<PostAudience>(post?.wanted ?? post?.audience ?? 'mutuals');
  const [caption, setCaption] = useState(post?.caption ?? '');
  const [alt, setAlt] = useState(post?.alt ?? '');
  // Made once, so that sending again after a lost answer is the same post.
  const [postId] = useState(() => post?.id ?? crypto.randomUUID());
  const send = useMutation({
    mutationFn: () =>
      post === null
        ? call(postsApi.newPost, { params: { takeId }, body: { postId, audience, caption, alt } })
        : call(postsApi.editPost, { params: { postId }, body: { audience, caption, alt } }),
    onSuccess: async ({ state }) => {
      await queryClient.invalidateQueries({ queryKey: keys.ownPosts });
      await queryClient.invalidateQueries({ queryKey: keys.post(postId) });
      say(
        state === 'waiting'
          ? t('The owners in it are asked. It is shown when all have said yes.')
          : audience === 'me'
            ? t('Kept as a draft.')
            : t('Posted.'),
      );
      onOpenChange(false);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={post === null ? t('Post this take') : t('Change this post')}
      about={t('Whose likeness is in it is asked again when more people would see it than they agreed to.')}
    >
      <form className="stack" onSubmit={submit}>
        <Area
          label={t('Caption')}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
          maxLength={500}
          rows={2}
          autoFocus
        />
        <Area
          label={t('What it shows')}
          hint={t('For people who cannot see the film.')}
          value={alt}
          onChange={(event) => setAlt(event.target.value)}
          maxLength={1000}
          rows={2}
        />
        <Choices
          legend={t('Who sees it')}
          name="audience"
          value={audience}
          options={audiences}
          onChange={setAudience}
        />
        {send.error ? <ErrorNotice error={send.error} /> : null}
        <Button type="submit" look="primary" busy={send.isPending}>
          {post === null ? (audience === 'me' ? t('Keep as a draft') : t('Post')) : t('Keep')}
        </Button>
      </form>
    </Dialog>
  );
};
