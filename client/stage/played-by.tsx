import { useQuery } from '@tanstack/react-query';
import { cameosApi } from '#contracts/api/cameos.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { useSession } from '../features/room/room-context.tsx';
import { t } from '../texts/texts.ts';

/** Who plays a part: a stock puppet, or a cameo whose owner is asked before each film. Also the way to recast. */
export const PlayedBy = ({
  cameoId,
  onChange,
}: {
  cameoId: string | null;
  onChange: (cameoId: string | null) => void;
}) => {
  const { sceneId } = useSession();
  const cameos = useQuery({
    queryKey: keys.sceneCameos(sceneId),
    queryFn: () => call(cameosApi.sceneCameos, { params: { sceneId } }),
  });
  const known = cameos.data ?? [];
  return (
    <div className="field">
      <label htmlFor="played-by">{t('Played by')}</label>
      <select
        id="played-by"
        className="input"
        value={cameoId ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{t('a paper puppet')}</option>
        {cameoId !== null && !known.some(({ id }) => id === cameoId) ? (
          <option value={cameoId}>{t('a cameo that you cannot see')}</option>
        ) : null}
        {known.map((cameo) => (
          <option key={cameo.id} value={cameo.id}>
            {t('{name}, of {ownerName}', { name: cameo.name, ownerName: cameo.ownerName })}
          </option>
        ))}
      </select>
      <small>{t('A cameo’s owner is asked before each film.')}</small>
    </div>
  );
};
