import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { type PlanRequest, writePlan } from '../simulator/screenwriter/screenwriter.ts';
import { materials } from '../simulator/world/materials.ts';
import { type ChatEndpoint, type ChatMessage, chat } from './chat-client.ts';
import { checkPlan } from './check-plan.ts';

/** Milliseconds for both attempts together: a roll waits for it, and its step is given up after 30 s. */
const patience = 22_000;

const duty = `You are the screenwriter of a paper theatre whose films are simulated, not drawn: you turn a script into a
plan of who does what, and the world decides how it comes out. Answer with one JSON object and nothing else. It must be
valid against the schema. You get a draft that a rule-based reader made of the same script: keep its ids, looks, voices
and cameos, and correct what it misread: who acts, which action, on what, in which order, with which outcome, who says
what. Use only the actions, places and materials that are listed. What cannot be staged goes into
understanding.notUnderstood with a reason; never stage something else in its place. A film at several places lists them in
locations, each with its first shot and with who and what is there when it is cut to; nobody else is there.`;

function briefOf({ document }: PlanRequest, draft: ScenePlan): ChatMessage[] {
  return [
    {
      role: 'system',
      content: `${duty}\n\nMaterials: ${Object.keys(materials).join(', ')}.\n\nSchema:\n${JSON.stringify(z.toJSONSchema(ScenePlan))}`,
    },
    {
      role: 'user',
      content: `Script:\n${document.script}\n\nStage: ${JSON.stringify(document.stage)}\n\nDraft:\n${JSON.stringify(draft)}`,
    },
  ];
}

export type Written = {
  plan: ScenePlan;
  by: 'chat' | 'rules';
  /** Why the rules wrote it although a chat endpoint is configured. */
  trouble: string | null;
};

/**
 * A plan from words. With a chat endpoint a language model corrects what the rules made of them; its answer is checked
 * as strictly as anything from outside, sent back once with what is wrong, and dropped after that: then the rules'
 * own plan stands. Frozen with the take like every plan, so a model's whims end here.
 */
export async function writePlanWith(endpoint: ChatEndpoint | null, request: PlanRequest): Promise<Written> {
  const draft = writePlan(request);
  if (endpoint === null) return { plan: draft, by: 'rules', trouble: null };
  const messages = briefOf(request, draft);
  const signal = AbortSignal.timeout(patience);
  let trouble = '';
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      const answer = await chat(endpoint, messages, request.seed, signal);
      const read = checkPlan(answer, draft, request.document.script.length);
      if (typeof read !== 'string') return { plan: read, by: 'chat', trouble: null };
      trouble = read;
      messages.push(
        { role: 'assistant', content: answer },
        {
          role: 'user',
          content: `This is not a valid plan:\n${read}\n\nSend the whole plan again, corrected.`,
        },
      );
    }
  } catch (error) {
    trouble = error instanceof AppError ? `${error.code} ${error.detail ?? ''}`.trim() : String(error);
  }
  return { plan: draft, by: 'rules', trouble };
}
