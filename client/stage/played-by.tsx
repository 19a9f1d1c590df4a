import { useQuery } from '@tanstack/react-query';
import { cameosApi } from '#contracts/api/cameos.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { useSession } from '../features/room/room-context.tsx';
import { t } from '../texts/texts.ts';
import { Select } from '../ui/select.tsx';

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
    <Select
      label={t('Played by')}
      hint={t('A cameo’s owner is asked before each film.')}
      value={cameoId ?? ''}
      options={[
        { value: '', label: t('a paper puppet') },
        ...(cameoId !== null && !known.some(({ id }) => id === cameoId)
          ? [{ value: cameoId, label: t('a cameo that you cannot see') }]
          : []),
        ...known.map(({ id, name, ownerName }) => ({
          value: id,
          label: t('{name}, of {ownerName}', { name, ownerName }),
        })),
      ]}
      onChange={(chosen) => onChange(chosen || null)}
    />
  );
};
