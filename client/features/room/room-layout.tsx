import { Clapperboard, MessageCircle, ScrollText } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useEffect, useState } from 'react';
import { CastRail } from '../cast/cast-rail.tsx';
import { DirectionLine } from '../roll/direction-line.tsx';
import { RollSheet } from '../roll/roll-sheet.tsx';
import { Screen } from '../screen/screen.tsx';
import { ScreenProvider, useScreen } from '../screen/screen-context.tsx';
import { ReadingProvider } from '../script/reading.tsx';
import { ScriptPanel } from '../script/script-panel.tsx';
import { TakesPanel } from '../takes/takes-panel.tsx';
import { MediaProvider } from '../talk/media-context.tsx';
import { TalkPanel } from '../talk/talk-panel.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { FirstHints } from './first-hints.tsx';
import { useConnection, useRoomTakes } from './room-context.tsx';
import { RoomHeader } from './room-header.tsx';
import { RoomNotices } from './room-notices.tsx';
import './room-page.css';
import { t } from '../../texts/texts.ts';

const tabs = [
  { value: 'script', label: t('Script'), Icon: ScrollText },
  { value: 'takes', label: t('Takes'), Icon: Clapperboard },
  { value: 'talk', label: t('Talk'), Icon: MessageCircle },
] as const;

/** Script, takes, talk: a column on a desk, a sheet over a tab bar on a phone. */
const Side = () => {
  const takes = useRoomTakes();
  const [tab, setTab] = useState('script');
  const [open, setOpen] = useState(false);
  const { shown } = useScreen();
  // On a phone the sheet lies over the screen: a film or a roll wants to be seen.
  const watching = shown.kind === 'stage' ? null : shown.takeId;
  useEffect(() => {
    if (watching !== null) setOpen(false);
  }, [watching]);
  return (
    <Tabs.Root asChild value={tab} onValueChange={setTab} activationMode="manual">
      <aside className="room-side" data-open={open} aria-label={t('Script, takes and talk')}>
        <Tabs.List className="room-tabs" aria-label={t('Script, takes and talk')}>
          {tabs.map(({ value, label, Icon }) => (
            <Tabs.Trigger
              key={value}
              value={value}
              className="room-tab"
              onClick={() => setOpen(!(open && tab === value))}
            >
              <Icon size={20} aria-hidden="true" />
              {label}
              {value === 'takes' && takes.length > 0 ? <em>{takes.length}</em> : null}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content
          value="script"
          className="room-panel"
          forceMount
          hidden={tab !== 'script'}
          tabIndex={-1}
        >
          <ScriptPanel />
        </Tabs.Content>
        <Tabs.Content value="takes" className="room-panel" tabIndex={-1}>
          <TakesPanel />
        </Tabs.Content>
        <Tabs.Content value="talk" className="room-panel" tabIndex={-1}>
          <TalkPanel />
        </Tabs.Content>
      </aside>
    </Tabs.Root>
  );
};

export const RoomLayout = () => {
  const { room, ticket } = useConnection();
  const [rolling, setRolling] = useState(false);
  return (
    <MediaProvider>
      <ReadingProvider>
        <ScreenProvider>
          <title>{t('{title} · Dailies', { title: room?.title || t('Room') })}</title>
          <div className="room" data-role={ticket?.role ?? 'viewer'}>
            <RoomHeader />
            <RoomNotices />
            <CastRail />
            <main id="main" className="room-main">
              <Screen />
              <Timeline />
              <FirstHints />
              <DirectionLine onRoll={() => setRolling(true)} />
            </main>
            <Side />
          </div>
          <RollSheet open={rolling} onOpenChange={setRolling} />
        </ScreenProvider>
      </ReadingProvider>
    </MediaProvider>
  );
};
