import { describe, expect, it } from 'vitest';
import type { RoomRequest } from '#contracts/room.ts';
import { Requests } from './requests.ts';

const line = () => {
  const sent: RoomRequest[] = [];
  const room = { open: true };
  const requests = new Requests((request) => {
    if (!room.open) return false;
    sent.push(request);
    return true;
  });
  return { sent, room, requests };
};

const roll = {
  type: 'roll',
  rollId: '7b0c2c44-9f2b-4a57-8f5e-0a1c2d3e4f50',
  generator: 'simulator',
  keepRolling: false,
} as const;

describe('requests to the room', () => {
  it('are answered by the reply with their own id', async () => {
    const { sent, requests } = line();
    const first = requests.ask({ type: 'cut' });
    const second = requests.ask({ type: 'react', emoji: '👏' });
    const [a, b] = sent;
    requests.answered({ requestId: b?.requestId, ok: true, value: 'second' });
    requests.answered({ requestId: a?.requestId, ok: true, value: 'first' });
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  it('are refused with the room’s code and detail', async () => {
    const { sent, requests } = line();
    const refused = requests.ask({ type: 'cut' });
    requests.answered({
      requestId: sent[0]?.requestId,
      ok: false,
      error: { code: 'not-rolling', message: 'No take is rolling just now.', detail: 'cut' },
    });
    await expect(refused).rejects.toMatchObject({ code: 'not-rolling', detail: 'cut' });
  });

  it('that name what they make are asked again after a loss, under the same id', async () => {
    const { sent, room, requests } = line();
    const rolled = requests.ask(roll);
    room.open = false;
    requests.lost();
    room.open = true;
    requests.resume();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    requests.answered({ requestId: sent[1]?.requestId, ok: true, value: { number: 1 } });
    expect(await rolled).toEqual({ number: 1 });
  });

  it('that cannot be repeated end with the connection', async () => {
    const { room, requests } = line();
    const cut = requests.ask({ type: 'cut' });
    requests.lost();
    await expect(cut).rejects.toMatchObject({ code: 'unavailable' });
    room.open = false;
    await expect(requests.ask({ type: 'cut' })).rejects.toMatchObject({ code: 'unavailable' });
  });
});
