import { useSyncExternalStore } from 'react';
import { sentenceOf } from './state.tsx';
import './toast.css';

type Toast = { id: number; text: string; code: string | null };

let toasts: readonly Toast[] = [];
let next = 0;
const listeners = new Set<() => void>();
const publish = (list: readonly Toast[]): void => {
  toasts = list;
  for (const listener of listeners) listener();
};

/** Says something in passing, for six seconds. Never the only place of something important. */
export const say = (text: string, code: string | null = null): void => {
  const id = next++;
  publish([...toasts.slice(-2), { id, text, code }]);
  setTimeout(() => publish(toasts.filter((toast) => toast.id !== id)), 6000);
};

export const sayError = (error: unknown): void => {
  const { sentence, code } = sentenceOf(error);
  say(sentence, code);
};

export const Toasts = () => {
  const list = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {list.map((toast) => (
        <div key={toast.id} className="toast">
          {toast.text} {toast.code ? <code>{toast.code}</code> : null}
        </div>
      ))}
    </div>
  );
};
