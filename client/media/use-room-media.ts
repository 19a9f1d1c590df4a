import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FilmScreen } from './film-screen.ts';
import { idleMedia, RoomMedia } from './room-media.ts';
import type { Signalling } from './signalling.ts';
import { VoiceSpeaker } from './voice-speaker.ts';

/**
 * Media of the room one is in. `room` must be a new object after each join (then everything is made afresh), null
 * while there is none. Put `filmRef` on the video element; show a button for `hear` while `needsTap`.
 */
export function useRoomMedia(room: Signalling | null) {
  const [media, setMedia] = useState<RoomMedia | null>(null);
  const [needsTap, setNeedsTap] = useState(false);
  const screen = useRef<FilmScreen | null>(null);
  const speaker = useRef<VoiceSpeaker | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => media?.subscribe(listener) ?? (() => undefined),
    [media],
  );
  const state = useSyncExternalStore(subscribe, () => media?.state ?? idleMedia);

  useEffect(() => {
    if (room === null) return undefined;
    const opened = new RoomMedia(room);
    const voices = new VoiceSpeaker();
    speaker.current = voices;
    setMedia(opened);
    opened.join();
    return () => {
      opened.close();
      voices.close();
      setMedia(null);
    };
  }, [room]);

  useEffect(() => screen.current?.show(state.film), [state.film]);
  useEffect(() => speaker.current?.show(state.voices), [state.voices]);

  const film = state.film;
  const filmRef = useCallback(
    (element: HTMLVideoElement | null) => {
      screen.current =
        element === null ? null : new FilmScreen(element, setNeedsTap, (takeId) => media?.shown(takeId));
      screen.current?.show(media?.state.film ?? null);
    },
    [media],
  );
  const hear = useCallback(() => {
    speaker.current?.hear();
    void screen.current?.hear();
  }, []);
  const setMicrophone = useCallback(async (on: boolean) => media?.setMicrophone(on), [media]);

  return { ...state, film, filmRef, needsTap, hear, setMicrophone };
}
