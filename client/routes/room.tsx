import { RoomGate } from '../features/room/room-gate.tsx';
import { RoomSession } from '../features/room/room-session.tsx';
import { useParams } from '../router/navigation.tsx';

export const RoomPage = () => {
  const { sceneId = '' } = useParams();
  return (
    <RoomSession key={sceneId} sceneId={sceneId}>
      <RoomGate />
    </RoomSession>
  );
};
