import { useEffect, useState } from 'react';
import { t } from '../texts/texts.ts';
import { TornFilm } from '../ui/art.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { State, sentenceOf } from '../ui/state.tsx';
import { loadAnewFor } from './missing-code.ts';
import { Opening } from './opening.tsx';

/** The last net: something on the page itself broke. */
export const Broken = ({ error }: { error: unknown }) => {
  const [anew, setAnew] = useState(false);
  useEffect(() => setAnew(loadAnewFor(error)), [error]);
  const { sentence, code } = sentenceOf(error);
  console.error(error);
  if (anew) return <Opening />;
  return (
    <main id="main">
      <State
        art={<TornFilm />}
        title={t('The film tore')}
        code={code}
        actions={
          <>
            <Button look="primary" onClick={() => location.reload()}>
              {t('Splice and go on')}
            </Button>
            <ButtonLink to="/">{t('To your rooms')}</ButtonLink>
          </>
        }
      >
        {sentence} {t('Everything the room had confirmed as saved is there when the page is back.')}
      </State>
    </main>
  );
};
