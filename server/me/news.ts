import type { MeEvent } from '#contracts/me-stream.ts';
import { openRequests } from '#domain/consent/requests.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { pulse } from '#domain/messages/pulse.ts';
import { blockedBetween } from '#domain/people/blocks.ts';
import { openQuestionOf } from '#domain/wellbeing/check-ins.ts';
import { whatHoldsFor } from '#domain/wellbeing/limits.ts';
import { typingTo } from './typing.ts';

type Ended = Extract<MeEvent, { type: 'take-ended' }>;

const endings = ['done', 'failed', 'cancelled'] as const;

/**
 * What a member has not been told yet. The first look only remembers; from then on each look answers the
 * difference. Cards are told whole whenever they changed, so that a missed event heals itself.
 */
export class News {
  readonly #db: Db;
  readonly #memberId: string;
  #cards: string | null = null;
  #told: string | null = null;
  #question: string | null = null;
  #links: string | null = null;
  #letters: string | null = null;
  #news: string | null = null;
  readonly #cutting = new Set<string>();
  readonly #running = new Map<string, { sceneId: string; sceneTitle: string }>();

  constructor(db: Db, memberId: string) {
    this.#db = db;
    this.#memberId = memberId;
  }

  /** Consent cards, which wait for nothing else. */
  async *cards(): AsyncGenerator<MeEvent> {
    yield* await this.#consents();
  }

  /** All else, each part as soon as it is known. May be under way while there is another look at the cards. */
  async *others(): AsyncGenerator<MeEvent> {
    yield* await this.#holds();
    yield* await this.#guardians();
    yield* await this.#cameos();
    yield* await this.#takes();
    yield* await this.#pulse();
  }

  /** Letters and news: that they changed, not what they say. Pages read them by their own routes. */
  async #pulse(): Promise<MeEvent[]> {
    const { letters, news, unread, told } = await pulse(this.#db, this.#memberId);
    const typing = await this.#typing();
    const events: MeEvent[] = [];
    if (`${letters} ${typing}` !== this.#letters) events.push({ type: 'letters', unread, typing });
    if (news !== this.#news) events.push({ type: 'news', fresh: told });
    this.#letters = `${letters} ${typing}`;
    this.#news = news;
    return events;
  }

  /** Who writes just now. Looked at when it is told: they may have begun while a block was being made. */
  async #typing(): Promise<string | null> {
    const by = typingTo(this.#memberId);
    return by !== null && (await blockedBetween(this.#db, this.#memberId, by)) ? null : by;
  }

  async #consents(): Promise<MeEvent[]> {
    const open = await openRequests(this.#db, this.#memberId);
    const cards = JSON.stringify(open);
    if (cards === this.#cards) return [];
    this.#cards = cards;
    return [{ type: 'consent-requests', open }];
  }

  /** Whoever changed it and wherever: the device shows what the server will enforce. */
  async #holds(): Promise<MeEvent[]> {
    const holds = await whatHoldsFor(this.#db, this.#memberId);
    const question = await openQuestionOf(this.#db, this.#memberId);
    const events: MeEvent[] = [];
    const [before, asked] = [this.#told, this.#question];
    this.#told = JSON.stringify(holds);
    this.#question = question;
    if (this.#told !== before) events.push({ type: 'what-holds', holds });
    if (question !== asked) events.push({ type: 'check-in', questionId: question });
    return events;
  }

  async #guardians(): Promise<MeEvent[]> {
    const rows = await this.#db
      .selectFrom('guardian_link')
      .select(['id', 'accepted_at', 'ends_at'])
      .where('teen_id', '=', this.#memberId)
      .orderBy('id')
      .execute();
    const links = JSON.stringify(rows);
    const before = this.#links;
    this.#links = links;
    return before === null || links === before ? [] : [{ type: 'guardians' }];
  }

  async #cameos(): Promise<MeEvent[]> {
    const rows = await this.#db
      .selectFrom('cameo')
      .select(['id', 'state', 'failure'])
      .where('owner_id', '=', this.#memberId)
      .where((eb) => eb.or([eb('state', '=', 'cutting'), eb('id', 'in', [...this.#cutting, this.#memberId])]))
      .execute();
    const events: MeEvent[] = [];
    for (const { id, state, failure } of rows) {
      if (state === 'cutting') this.#cutting.add(id);
      else if (this.#cutting.delete(id)) {
        events.push({ type: 'cameo-ready', cameoId: id, ok: state === 'ready', code: failure });
      }
    }
    return events;
  }

  /** Takes of the member's rooms that were running when last looked at and are not any more. */
  async #takes(): Promise<MeEvent[]> {
    const rows = await this.#db
      .selectFrom('take')
      .innerJoin('scene', 'scene.id', 'take.scene_id')
      .innerJoin('scene_member', 'scene_member.scene_id', 'scene.id')
      .select(['take.id', 'take.status', 'scene.id as sceneId', 'scene.title as sceneTitle'])
      .where('scene_member.member_id', '=', this.#memberId)
      .where((eb) =>
        eb.or([
          eb('take.status', 'not in', [...endings]),
          eb('take.id', 'in', [...this.#running.keys(), this.#memberId]),
        ]),
      )
      .execute();
    const events: Ended[] = [];
    for (const { id, status, sceneId, sceneTitle } of rows) {
      const ended = endings.find((one) => one === status);
      if (ended === undefined) this.#running.set(id, { sceneId, sceneTitle });
      else if (this.#running.delete(id)) {
        events.push({ type: 'take-ended', takeId: id, sceneId, sceneTitle, status: ended });
      }
    }
    return events;
  }
}
