import { AppError } from '#contracts/errors.ts';
import type { Role } from '#contracts/scene.ts';
import type { TakeEvent } from '#contracts/take.ts';
import type { Documents, Media, Ports, Takes, Tickets } from '../ports.ts';

export type MemoryDocuments = Documents & {
  stored: Uint8Array[];
  /** Makes the next writes fail, or wait. */
  fail: Error | null;
  delayMs: number;
};

/** Documents that live as long as the test. */
export function memoryDocuments(initial: Uint8Array[] = []): MemoryDocuments {
  let epoch = 0;
  const documents: MemoryDocuments = {
    stored: [...initial],
    fail: null,
    delayMs: 0,
    load: async () => {
      epoch += 1;
      return { epoch, title: 'A scene', updates: [...documents.stored] };
    },
    append: async (_sceneId, of, update) => {
      await documentsReady(documents);
      if (of !== epoch) throw new AppError('stale-epoch');
      documents.stored.push(update);
    },
    compact: async (_sceneId, of, snapshot) => {
      await documentsReady(documents);
      if (of !== epoch) throw new AppError('stale-epoch');
      documents.stored = [snapshot];
    },
  };
  return documents;
}

async function documentsReady(documents: MemoryDocuments): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, documents.delayMs));
  if (documents.fail !== null) throw documents.fail;
}

/** Tickets that say it themselves: `role:name`. */
export const plainTickets: Tickets = {
  open: async (ticket) => {
    const [role, name = ''] = ticket.split(':');
    if (role !== 'host' && role !== 'director' && role !== 'viewer') throw new AppError('forbidden');
    const memberId = role === 'viewer' ? null : `member-${name}`;
    return { memberId, name, role: role satisfies Role, colour: '#2f7fb8', ticketId: `ticket-${name}` };
  },
  roleNow: async (_sceneId, visitor) => visitor.role,
};

/** No takes, unless a test says so. */
export function memoryTakes(events: TakeEvent[] = []): Takes {
  return {
    roll: async () => {
      throw new AppError('unavailable');
    },
    direct: async () => undefined,
    cut: async () => undefined,
    cancel: async () => undefined,
    vote: async () => ({ votes: 1 }),
    list: async () => ({ takes: [], votes: {}, lastSeq: {} }),
    follow: async function* (_sceneId, _last, signal) {
      yield* events;
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    },
  };
}

/** A machine without an SFU. */
export const noMedia: Media = {
  handle: async () => {
    throw new AppError('preview-unavailable');
  },
  leave: () => undefined,
  listen: () => () => undefined,
  tellRenderer: () => undefined,
};

export function memoryPorts(documents: Documents = memoryDocuments()): Ports {
  return { tickets: plainTickets, documents, takes: memoryTakes(), media: noMedia };
}
