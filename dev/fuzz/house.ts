import { randomUUID } from 'node:crypto';
import { api } from '#contracts/http.ts';
import { makeCameo } from '../../e2e/harness/cameo.ts';
import { Member } from '../../e2e/harness/member.ts';
import type { Studio } from '../../e2e/harness/studio.ts';
import { writeKept } from '../../e2e/harness/writer.ts';
import { waitFor } from '../wait-for.ts';

/** Values that are there, by the name that addresses and bodies have for them: so that a request gets past `not-found`. */
export type Known = Record<string, string[]>;

export type House = {
  /** By name, in the order in which they are tried: who can put others out comes last. `null` has no account. */
  callers: [name: string, who: Member | null][];
  known: Known;
};

const tail = (url: string): string => url.split('/').at(-1) ?? '';

/** Somebody of each kind, and something of each kind between them, by the API alone. */
export async function furnish(studio: Studio): Promise<House> {
  const olive = await Member.signUp(studio, 'Olive', studio.ownerInvite);
  const ben = await olive.invite('Ben');
  const tia = await olive.invite('Tia', 'teen');
  const gus = await guardianOf(studio, tia);
  const [room] = await olive.call(api.scenes);
  if (room === undefined) throw new Error('there is no first room');
  const sceneId = room.id;
  const link = await olive.call(api.newLink, { params: { sceneId }, body: { role: 'director' } });
  await ben.call(api.enterByLink, { params: { token: tail(link.url) }, body: {} });
  const cameo = await makeCameo(ben, 'Ben', studio);
  const takeId = await film(studio, olive, sceneId);
  const post = await postOf(olive, ben, takeId);
  const requestId = await request(studio, olive, ben, { sceneId, cameoId: cameo.id });
  const [messageId, instructionId, purchaseId] = [randomUUID(), randomUUID(), randomUUID()];
  const me = await olive.call(api.me);
  const them = await ben.call(api.me);
  const message = { kind: 'text', messageId, text: 'Did you see it?' };
  await ben.call(api.sendMessage, { params: { memberId: me.id }, body: message });
  const words = { instructionId, text: 'more dogs', timeZone: 'Europe/Berlin' };
  await ben.call(api.newInstruction, { body: words });
  await ben.call(api.buyCredits, { body: { id: purchaseId, pack: 'small' } });
  const restriction = await ben.call(api.addRestriction, {
    params: { cameoId: cameo.id },
    body: { text: 'No violence' },
  });
  const enrolment = await ben.call(api.newEnrolment, { body: { name: 'Benedict', level: 'only-me' } });
  const [guardianLink] = await tia.call(api.guardians);
  const { code } = await olive.call(api.newInvite, { body: {} });
  return {
    callers: [
      ['stranger', null],
      ['guardian', gus],
      ['member', ben],
      ['operator', olive],
    ],
    known: {
      ...post,
      sceneId: [sceneId],
      takeId: [takeId],
      cameoId: [cameo.id],
      requestId: [requestId],
      messageId: [messageId],
      instructionId: [instructionId],
      purchaseId: [purchaseId],
      restrictionId: [restriction.id],
      enrolmentId: [enrolment.id],
      memberId: [me.id, them.id, (await tia.call(api.me)).id],
      linkId: [link.id, ...(guardianLink === undefined ? [] : [guardianLink.id])],
      token: [tail(link.url)],
      code: [code],
      handle: [me.handle, them.handle],
    },
  };
}

async function guardianOf(studio: Studio, teen: Member): Promise<Member> {
  const { code } = await teen.call(api.newGuardianCode, { body: {} });
  const guardian = new Member(studio, 'Gus');
  const email = 'gus@example.org';
  await guardian.call(api.guardianSignUp, {
    body: { code, name: 'Gus', email, password: 'correct horse gus' },
  });
  const [link] = await teen.call(api.guardians);
  if (link === undefined) throw new Error('nobody is linked');
  await teen.call(api.answerGuardian, { params: { linkId: link.id }, body: { yes: true } });
  return guardian;
}

async function roll(by: Member, sceneId: string): Promise<string> {
  const seat = await by.join(sceneId);
  const reply = await seat.request({
    type: 'roll',
    rollId: randomUUID(),
    generator: 'simulator',
    keepRolling: false,
  });
  await seat.leave();
  if (!reply.ok) throw new Error(`the roll was refused: ${reply.error?.code}`);
  const [newest] = await waitFor('the take', async () => {
    const takes = await by.call(api.takes, { params: { sceneId } });
    return takes.length > 0 && takes;
  });
  return newest?.id ?? '';
}

async function film(studio: Studio, by: Member, sceneId: string): Promise<string> {
  await writeKept(studio, by, sceneId, (writer) => writer.script('Mia waves.'));
  const takeId = await roll(by, sceneId);
  await waitFor(
    'the film',
    async () => (await by.call(api.take, { params: { takeId } })).status === 'done',
    120,
  );
  return takeId;
}

async function postOf(by: Member, friend: Member, takeId: string): Promise<Known> {
  const [postId, commentId, reportId] = [randomUUID(), randomUUID(), randomUUID()];
  const body = { postId, audience: 'link', caption: 'Our first one', alt: '' };
  await by.call(api.newPost, { params: { takeId }, body });
  await friend.call(api.comment, { params: { postId }, body: { commentId, text: 'Lovely' } });
  const report = { reportId, subject: 'post', subjectId: postId, reason: 'other', words: '' };
  await friend.call(api.report, { body: report });
  return { postId: [postId], commentId: [commentId], reportId: [reportId], subjectId: [postId, commentId] };
}

/** A take that waits for its cameo's owner; answers the card's id. */
async function request(
  studio: Studio,
  by: Member,
  owner: Member,
  { sceneId, cameoId }: { sceneId: string; cameoId: string },
): Promise<string> {
  await writeKept(studio, by, sceneId, (writer) => {
    writer.script('Ben waves.');
    const place = { x: -2, y: 0, facing: 1, ownedBy: null };
    writer.cast('ben', { id: 'ben', name: 'Ben', thing: 'person', cameoId, ...place });
  });
  await roll(by, sceneId);
  const card = await waitFor('the card', async () => (await owner.call(api.consents))[0]);
  return card.id;
}
