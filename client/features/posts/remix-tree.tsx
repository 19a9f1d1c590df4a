import { useInfiniteQuery } from '@tanstack/react-query';
import { repliesApi } from '#contracts/api/replies.ts';
import type { RemixNode } from '#contracts/post.ts';
import { call } from '../../api/call.ts';
import { keys } from '../../api/queries.ts';
import { Link } from '../../router/navigation.tsx';
import { Trans, t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DemoTag } from '../../ui/demo-tag.tsx';
import { ErrorNotice } from '../../ui/state.tsx';

/** Where a post stands among remixes. Both parts of the page that show it ask once. */
const useTree = (postId: string) =>
  useInfiniteQuery({
    queryKey: keys.remixes(postId),
    queryFn: ({ pageParam, signal }) =>
      call(repliesApi.remixTree, {
        params: { postId },
        ...(pageParam === null ? {} : { query: { before: pageParam } }),
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

const Film = ({ node }: { node: RemixNode }) => (
  <>
    <Trans
      id="<link>{title}</link> by {name}"
      values={{ title: node.title, name: node.author.name }}
      components={{ link: <Link to={`/post/${node.postId}`} /> }}
    />
    <DemoTag handle={node.author.handle} />
  </>
);

/** What it goes back to, from the first film to the one that it was made from. */
export const Origins = ({ postId }: { postId: string }) => {
  const origins = useTree(postId).data?.pages[0]?.origins ?? [];
  if (origins.length === 0) return null;
  return (
    <nav aria-labelledby="made-from" className="remix-origins">
      <span id="made-from">{t('Made from')}</span>
      <ol>
        {origins.map((node) => (
          <li key={node.postId}>
            <Film node={node} />
          </li>
        ))}
      </ol>
    </nav>
  );
};

const more = (remixes: number): string =>
  t('{remixes, plural, one {one more made from it} other {# made from it}}', { remixes });

/** What others made of it, page by page; each opens its own branch. */
export const Remixes = ({ postId }: { postId: string }) => {
  const tree = useTree(postId);
  const remixes = tree.data?.pages.flatMap((page) => page.remixes) ?? [];
  if (tree.error) return <ErrorNotice error={tree.error} />;
  if (remixes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="remixes">
      <h2 id="remixes">{t('Made from it')}</h2>
      <ul className="remix-list">
        {remixes.map((node) => (
          <li key={node.postId} className="remix-row">
            {node.posterUrl ? <img src={node.posterUrl} alt="" loading="lazy" /> : null}
            <span>
              <Film node={node} />
              {node.remixes > 0 ? <small>{more(node.remixes)}</small> : null}
            </span>
          </li>
        ))}
      </ul>
      {tree.hasNextPage ? (
        <Button busy={tree.isFetchingNextPage} onClick={() => void tree.fetchNextPage()}>
          {t('Show more')}
        </Button>
      ) : null}
    </section>
  );
};
