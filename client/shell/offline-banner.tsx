import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import '../ui/state.css';
import './offline-banner.css';
import { t } from '../texts/texts.ts';

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

export const useOnline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

/** Says that there is no network, and what still works. */
export const OfflineBanner = () => {
  const online = useOnline();
  return (
    <div role="status" aria-live="polite">
      {online ? null : (
        <p className="offline">
          <WifiOff size={16} aria-hidden="true" />
          {t('No network. An open scene can be written on; it is kept here and joined when you are back.')}
        </p>
      )}
    </div>
  );
};
