import { Clapperboard, Film } from 'lucide-react';
import type { Message } from '#contracts/message.ts';
import { Link } from '../../router/navigation.tsx';
import './letters.css';
import { t } from '../../texts/texts.ts';

/** What came along with a letter: a film, a place in a room, a film as an answer. */
export const LetterCard = ({ message: { kind, post, room } }: { message: Message }) => {
  if (post)
    return (
      <Link className="letter-card" to={`/post/${post.id}`}>
        {post.posterUrl ? <img src={post.posterUrl} alt="" /> : null}
        <span>
          <Film size={20} aria-hidden="true" />
          <span>
            <b>{post.title}</b>
            <small>{t('Watch it')}</small>
          </span>
        </span>
      </Link>
    );
  if (kind === 'post') return <i>{t('A film that is not here for you any more.')}</i>;
  if (room)
    return (
      <Link className="letter-card" to={`/room/${room.sceneId}`}>
        <span>
          <Clapperboard size={20} aria-hidden="true" />
          <span>
            <b>{room.title}</b>
            <small>{kind === 'film' ? t('An answer as a film') : t('Come in and direct along')}</small>
          </span>
        </span>
      </Link>
    );
  return null;
};
