import type { Page } from 'playwright-core';

/** What a page has received over the connections of its own making, in the browser's statistics (W3C webrtc-stats). */
export type Received = {
  framesDecoded: number;
  /** Of the decoded sound; 0 is silence. */
  audioEnergy: number;
  /** How it comes: over which protocol, and from which address. */
  protocol: string;
  from: string;
};

/** Keeps hold of every connection that the page makes. Before the page is opened. */
export async function holdLinks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const links: RTCPeerConnection[] = [];
    window.__links = links;
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        links.push(this);
      }
    };
  });
}

/** Sums over what comes in now, with the pair of addresses that carries it. */
export async function received(page: Page): Promise<Received> {
  return page.evaluate(async () => {
    const open = (window.__links ?? []).filter(({ connectionState }) => connectionState === 'connected');
    const reports = await Promise.all(open.map((link) => link.getStats()));
    const entries = reports.flatMap((report) => [...report.values()]);
    const of = (type: string, kind?: string) =>
      entries.filter((entry) => entry.type === type && (kind === undefined || entry.kind === kind));
    const sum = (kind: string, key: string) =>
      of('inbound-rtp', kind).reduce((total, entry) => total + Number(entry[key] ?? 0), 0);
    const carrying = of('transport')[0]?.selectedCandidatePairId;
    const pair = entries.find(({ id }) => id === carrying);
    const remote = entries.find(({ id }) => id === pair?.remoteCandidateId);
    return {
      framesDecoded: sum('video', 'framesDecoded'),
      audioEnergy: sum('audio', 'totalAudioEnergy'),
      protocol: String(remote?.protocol ?? 'none'),
      from: String(remote?.address ?? 'nowhere'),
    };
  });
}

declare global {
  interface Window {
    __links?: RTCPeerConnection[];
  }
}
