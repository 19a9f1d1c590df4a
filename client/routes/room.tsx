import { useParams } from 'react-router';
import { RoomGate } from '../features/room/room-gate.tsx';
import { RoomSession } from '../features/room/room-session.tsx';

export const RoomPage = () => {
  const { sceneId = '' } = useParams();
  return (
    <RoomSession key={sceneId} sceneId={sceneId}>
      <RoomGate />
    </RoomSession>
  );
};
