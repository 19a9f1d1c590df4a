import { randomInt } from 'node:crypto';
import { AppError } from '#contracts/errors.ts';
import { type RoomPush, type RoomReply, RoomRequest, type RoomRequestBody } from '#contracts/room.ts';
import type { Ports, Visitor } from '../ports.ts';
import type { SceneState } from '../schema/scene-state.ts';
import type { ScriptDocument } from './script-document.ts';
import type { TakesFeed } from './takes-feed.ts';
import { watch } from './watch-together.ts';

/** What answering a request may touch. */
export type RequestContext = {
  sceneId: string;
  ports: Ports;
  state: SceneState;
  document: ScriptDocument;
  feed: TakesFeed;
  broadcast(push: RoomPush): void;
  trouble(error: unknown): void;
};

/** Answers one request of a visitor: always a reply, never a throw. `raw` is whatever the client sent. */
export async function answerRequest(
  context: RequestContext,
  visitor: Visitor,
  raw: unknown,
): Promise<RoomReply> {
  const parsed = RoomRequest.safeParse(raw);
  if (!parsed.success)
    return refusal(requestIdOf(raw), new AppError('bad-input', firstProblem(parsed.error)));
  const { requestId, body } = parsed.data;
  try {
    return { requestId, ok: true, value: await perform(context, visitor, body) };
  } catch (error) {
    if (error instanceof AppError) return refusal(requestId, error);
    context.trouble(error);
    return refusal(requestId, new AppError('internal'));
  }
}

/** The id to answer to, even where the rest could not be read. */
export function requestIdOf(raw: unknown): number {
  if (typeof raw !== 'object' || raw === null || !('requestId' in raw)) return -1;
  return typeof raw.requestId === 'number' && Number.isInteger(raw.requestId) ? raw.requestId : -1;
}

export function refusal(requestId: number, error: AppError): RoomReply {
  return { requestId, ok: false, error: error.toBody() };
}

function firstProblem(error: { issues: readonly { path: readonly PropertyKey[] }[] }): string {
  return error.issues[0]?.path.map(String).join('.') || 'message';
}

async function perform(context: RequestContext, visitor: Visitor, body: RoomRequestBody): Promise<unknown> {
  const { ports, sceneId, state } = context;
  switch (body.type) {
    case 'roll': {
      needsDirector(visitor);
      const document = context.document.read();
      if (document.script.trim() === '') throw new AppError('script-empty');
      const { rollId, generator, keepRolling } = body;
      const seed = body.seed ?? randomInt(0, 2 ** 31);
      const rolled = await ports.takes.roll(visitor, {
        sceneId,
        rollId,
        document,
        generator,
        keepRolling,
        seed,
      });
      await context.feed.know(rolled.takeId);
      return rolled;
    }
    case 'direct':
      needsDirector(visitor);
      await ports.takes.direct(visitor, { sceneId, directionId: body.directionId, text: body.text });
      tellRenderer(context);
      return {};
    case 'cut':
      needsMember(visitor);
      await ports.takes.cut(visitor, sceneId);
      tellRenderer(context);
      return {};
    case 'cancel':
      needsMember(visitor);
      await ports.takes.cancel(visitor, sceneId);
      return {};
    case 'react':
      context.broadcast({ type: 'reaction', by: visitor.name, emoji: body.emoji });
      return {};
    case 'watch':
      needsDirector(visitor);
      if (body.takeId !== null && !state.takes.has(body.takeId)) throw new AppError('not-found');
      watch(state, visitor.name, body);
      return {};
    case 'vote': {
      needsMember(visitor);
      const take = state.takes.get(body.takeId);
      if (!take) throw new AppError('not-found');
      const { votes } = await ports.takes.vote(visitor, body.takeId, body.vote);
      take.votes = votes;
      return { votes };
    }
    case 'ping':
      return { sentAt: body.sentAt, serverTime: Date.now() };
    case 'media.produce':
      needsMember(visitor);
      return ports.media.handle(sceneId, visitor, body);
    case 'media.capabilities':
    case 'media.transport':
    case 'media.connect':
    case 'media.restart-ice':
    case 'media.consume':
    case 'media.resume':
    case 'media.close-producer':
    case 'media.shown':
      return ports.media.handle(sceneId, visitor, body);
    default:
      return body satisfies never;
  }
}

/** The renderer looks at the database at once rather than at its next cue. */
function tellRenderer({ ports, state }: RequestContext): void {
  if (state.activeTakeId !== '') ports.media.tellRenderer(state.activeTakeId, { type: 'wake' });
}

function needsMember(visitor: Visitor): void {
  if (visitor.memberId === null) throw new AppError('forbidden');
}

function needsDirector(visitor: Visitor): void {
  if (visitor.memberId === null || visitor.role === 'viewer') throw new AppError('forbidden');
}
