import { rename, rm } from 'node:fs/promises';
import { Builder, LocalSigner, Reader, settingsToJson } from '@contentauth/c2pa-node';
import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import type { SealIdentity } from './seal-identity.ts';

/** IPTC's digital source types: algorithmic for the simulator alone, composite with a cameo, trained for a model. */
export const digitalSourceTypes = {
  simulated: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
  simulatedWithLikeness: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic',
  generated: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  generatedWithLikeness:
    'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
} as const;

const SealFacts = z.object({
  makerHandle: z.string(),
  generator: z.string(),
  takeId: z.string(),
  /** Consents by id only: who gave them is known to this installation alone. */
  grantIds: z.array(z.string()),
  planHash: z.string(),
  digitalSourceType: z.enum(digitalSourceTypes),
});
export type SealFacts = z.infer<typeof SealFacts>;

export type Seal = {
  facts: SealFacts;
  /** What is seen and heard is bit for bit what was sealed; C2PA leaves free space between boxes out of its hash. */
  intact: boolean;
  /** Sealed under the root that was asked for. */
  trusted: boolean;
  /** C2PA's codes for what is wrong. */
  problems: string[];
  signedBy: string | null;
};

const label = 'app.dailies.take';

/** What is read of C2PA's manifest store. */
const Store = z.object({
  active_manifest: z.string(),
  manifests: z.record(
    z.string(),
    z.object({
      assertions: z.array(z.object({ label: z.string(), data: z.unknown() })),
      signature_info: z.object({ issuer: z.string().nullish() }).nullish(),
    }),
  ),
  validation_status: z.array(z.object({ code: z.string() })).nullish(),
});

/**
 * Puts a C2PA manifest into an MP4, in place: who made it, with which generator, from which plan, under which
 * consents. Written beside the film first, so that a crash leaves either the old file or the sealed one.
 * @throws AppError `render-failed` when the film cannot be sealed.
 */
export async function sealFilm({
  path,
  manifest,
  signer,
}: {
  path: string;
  manifest: SealFacts;
  signer: SealIdentity;
}): Promise<void> {
  const { digitalSourceType, makerHandle, takeId } = manifest;
  const sealed = `${path}.sealed.mp4`;
  try {
    const builder = Builder.withJson({
      claim_generator_info: [{ name: 'Dailies', version: '0.1' }],
      title: `Take ${takeId} by @${makerHandle}`,
      format: 'video/mp4',
      assertions: [
        {
          label: 'c2pa.actions.v2',
          data: {
            actions: [
              {
                action: 'c2pa.created',
                digitalSourceType,
                softwareAgent: { name: `Dailies ${manifest.generator}` },
              },
            ],
          },
        },
        { label, data: manifest, kind: 'Json' },
      ],
      ingredients: [],
      resources: { resources: {} },
    });
    const certificates = Buffer.from(signer.certificates);
    const local = LocalSigner.newSigner(certificates, Buffer.from(signer.privateKey), 'es256');
    builder.sign(local, { path, mimeType: 'video/mp4' }, { path: sealed });
    await rename(sealed, path);
  } catch (cause) {
    await rm(sealed, { force: true });
    throw new AppError('render-failed', 'The film could not be sealed.', { cause });
  }
}

/** C2PA's code for a seal whose certificate no trusted root has signed. */
const untrusted = 'signingCredential.untrusted';
/** C2PA's code for a film that is not the one that was sealed; the seal itself is whole. */
const otherFilm = 'assertion.bmffHash.mismatch';

/** A manifest's own words and what is wrong with them. Null for a film without one, or what is no film. */
async function readManifest(path: string, roots: string | undefined) {
  const settings = settingsToJson({
    // A film from elsewhere may name an address to fetch its manifest from: nothing is fetched.
    verify: { verifyTrust: roots !== undefined, remoteManifestFetch: false },
    ...(roots === undefined ? {} : { trust: { verifyTrustList: true, userAnchors: roots } }),
  });
  const reader = await Reader.fromAsset({ path, mimeType: 'video/mp4' }, settings).catch(() => null);
  if (!reader) return null;
  const store = Store.safeParse(reader.json());
  const active = store.data?.manifests[store.data.active_manifest];
  const facts = SealFacts.safeParse(active?.assertions.find((assertion) => assertion.label === label)?.data);
  return {
    facts: store.success && facts.success ? facts.data : null,
    problems: (store.data?.validation_status ?? []).map(({ code }) => code),
    signedBy: active?.signature_info?.issuer ?? null,
  };
}

/**
 * What a film says about its origin, and whether that holds. Null when it carries no manifest of Dailies.
 * `roots` are the PEM certificates to trust.
 */
export async function readSeal(path: string, roots?: string): Promise<Seal | null> {
  const manifest = await readManifest(path, roots);
  if (manifest === null || manifest.facts === null) return null;
  const { facts, problems, signedBy } = manifest;
  return {
    facts,
    intact: problems.every((code) => code === untrusted),
    trusted: roots !== undefined && problems.length === 0,
    problems,
    signedBy,
  };
}

export type Origin =
  | { kind: 'sealed-here'; facts: SealFacts; unchanged: boolean }
  | { kind: 'seal-broken' | 'sealed-elsewhere' | 'no-seal' };

/**
 * Whose seal a film carries. The facts are told only under a seal of this root that is whole: what others sealed, and
 * what somebody altered, could say anything about anybody.
 */
export async function readOrigin(path: string, root: string): Promise<Origin> {
  const manifest = await readManifest(path, root);
  if (manifest === null) return { kind: 'no-seal' };
  const { facts, problems } = manifest;
  const beyond = problems.filter((code) => code !== untrusted && code !== otherFilm);
  if (facts !== null && beyond.length > 0) return { kind: 'seal-broken' };
  if (facts === null || problems.includes(untrusted)) return { kind: 'sealed-elsewhere' };
  return { kind: 'sealed-here', facts, unchanged: problems.length === 0 };
}
