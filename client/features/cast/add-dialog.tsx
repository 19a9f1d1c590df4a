import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { cameosApi } from '#contracts/api/cameos.ts';
import type { Cameo } from '#contracts/cameo.ts';
import { limits } from '#contracts/scene-document.ts';
import { call } from '../../api/call.ts';
import { keys } from '../../api/queries.ts';
import { Link } from '../../router/navigation.tsx';
import { figuresOf } from '../../stage/figures.ts';
import { addCast, addProp } from '../../sync/document.ts';
import { Dialog, type OpenProps } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { useLive, useSession, useStage } from '../room/room-context.tsx';
import { animals, type CatalogueThing, loadThings, search } from './catalogue.ts';
import { FigurePicture } from './figure-picture.tsx';
import '../../ui/field.css';
import './cast-rail.css';
import { Trans, t } from '../../texts/texts.ts';

const friends = [
  'Mia',
  'Theo',
  'Ravi',
  'Ada',
  'Noor',
  'Sam',
  'Lena',
  'Kofi',
  'Iris',
  'Juno',
  'Max',
  'Yara',
] as const;
const cameoThing = { person: 'person', animal: 'dog', object: 'box' } as const;

const stock = { id: 'new', cameoId: null, x: 0, y: 0, facing: 1, ownedBy: null } as const;

const Tile = ({
  thing,
  label,
  note,
  cameoId = null,
  cast,
  onPick,
}: {
  thing: string;
  label: string;
  note?: string;
  cameoId?: string | null;
  cast: boolean;
  onPick: () => void;
}) => {
  const [figure] = figuresOf(
    {
      cast: cast ? [{ ...stock, name: label, thing, cameoId }] : [],
      props: cast ? [] : [{ id: 'new', name: label, thing, x: 0, y: 0 }],
      stage: { place: 'gym', time: 'day', weather: 'clear', camera: null },
    },
    null,
  );
  return (
    <li>
      <button type="button" className="thing" style={{ width: '100%' }} onClick={onPick}>
        {figure ? <FigurePicture figure={figure} size={48} /> : null}
        <span>{label}</span>
        {note ? <small>{note}</small> : null}
      </button>
    </li>
  );
};

const useThings = (): CatalogueThing[] => {
  const [things, setThings] = useState<CatalogueThing[]>([]);
  useEffect(() => {
    loadThings().then(setThings, (error: unknown) => console.warn('The list of things did not load', error));
  }, []);
  return things;
};

const Cameos = ({ query, onPick }: { query: string; onPick: (cameo: Cameo) => void }) => {
  const { sceneId } = useSession();
  const cameos = useQuery({
    queryKey: keys.sceneCameos(sceneId),
    queryFn: () => call(cameosApi.sceneCameos, { params: { sceneId } }),
  });
  const found = (cameos.data ?? []).filter(({ name }) =>
    name.toLowerCase().includes(query.trim().toLowerCase()),
  );
  return (
    <section className="stack">
      <h3>{t('Cameos')}</h3>
      {cameos.error ? <ErrorNotice error={cameos.error} /> : null}
      {found.length > 0 ? (
        <ul className="things">
          {found.map((cameo) => (
            <Tile
              key={cameo.id}
              cast
              thing={cameoThing[cameo.kind]}
              cameoId={cameo.id}
              label={cameo.name}
              note={t('of {ownerName}', { ownerName: cameo.ownerName })}
              onPick={() => onPick(cameo)}
            />
          ))}
        </ul>
      ) : null}
      <p className="take-empty">
        {found.length === 0 ? t('Nobody here has a cameo yet.') : null}{' '}
        <Trans
          id="<link>Make one of yourself, a pet or a thing</link>. Its owner is asked before each film."
          components={{ link: <Link to="/cameos/new" /> }}
        />
      </p>
    </section>
  );
};

const Picker = ({ onDone }: { onDone: () => void }) => {
  const { doc } = useLive();
  const { cast, props } = useStage();
  const things = useThings();
  const [query, setQuery] = useState('');
  const spread = ((cast.length + props.length) % 5) * 1.1 - 2;
  const free = friends.find((name) => !cast.some((part) => part.name === name)) ?? 'Friend';
  const fullCast = cast.length >= limits.cast;
  const fullProps = props.length >= limits.props;
  const intoCast = (name: string, thing: string, cameoId: string | null): void => {
    addCast(doc, { name: name.slice(0, 40), thing, cameoId, x: spread, y: 0, facing: 1, ownedBy: null });
    onDone();
  };
  const intoProps = ({ label, thing }: CatalogueThing): void => {
    addProp(doc, { name: label.slice(0, 40), thing, x: spread + 0.5, y: 0 });
    onDone();
  };
  const puppets = search(animals, query, 8);
  const people =
    'person friend human somebody'.includes(query.trim().toLowerCase()) ||
    t('person').includes(query.trim().toLowerCase());
  return (
    <>
      <div className="add-search">
        <input
          className="input"
          type="search"
          aria-label={t('Search')}
          placeholder={t('A dog, a guitar, a slice of pizza…')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {fullCast ? (
        <p className="take-empty">{t('The cast is full: twelve is all that fit on this stage.')}</p>
      ) : (
        <Cameos query={query} onPick={(cameo) => intoCast(cameo.name, cameoThing[cameo.kind], cameo.id)} />
      )}
      {fullCast || (!people && puppets.length === 0) ? null : (
        <section className="stack">
          <h3>{t('Puppets')}</h3>
          <ul className="things">
            {people ? (
              <Tile
                cast
                thing="person"
                label={free}
                note={t('person')}
                onPick={() => intoCast(free, 'person', null)}
              />
            ) : null}
            {puppets.map(({ thing, label }) => (
              <Tile
                key={thing}
                cast
                thing={thing}
                label={label}
                onPick={() => intoCast(label, thing, null)}
              />
            ))}
          </ul>
        </section>
      )}
      {fullProps ? (
        <p className="take-empty">{t('The stage is full of props: twenty-four is all that fit.')}</p>
      ) : (
        <section className="stack">
          <h3>{t('Props')}</h3>
          <ul className="things">
            {search(things, query, 15).map((thing) => (
              <Tile
                key={thing.thing}
                cast={false}
                thing={thing.thing}
                label={thing.label}
                onPick={() => intoProps(thing)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

/** Cameos, puppets and some three thousand things, by name or by what one calls them. */
export const AddDialog = ({ open, onOpenChange }: OpenProps) => (
  <Dialog
    open={open}
    onOpenChange={onOpenChange}
    title={t('Who or what comes on')}
    about={t('Nouns in the script come on by themselves; here you choose them and their places.')}
  >
    <Picker onDone={() => onOpenChange(false)} />
  </Dialog>
);
