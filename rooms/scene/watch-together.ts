import type { SceneState } from '../schema/scene-state.ts';

/** Watch together: the newest command wins; everybody derives the playhead from it and the server's clock. */
export function watch(
  state: SceneState,
  byName: string,
  command: { takeId: string | null; playing: boolean; seconds: number },
): void {
  const now = Date.now();
  state.watch.assign({
    takeId: command.takeId ?? '',
    playing: command.takeId !== null && command.playing,
    seconds: command.seconds,
    at: now,
    byName,
  });
  state.serverTime = now;
}
