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
  /** The film is bit for bit what was sealed. */
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

/** Codes that only say that no list of trusted roots knows this one. */
const untrusted = 'signingCredential.untrusted';

/**
 * What a film says about its origin, and whether that holds. Null when it carries no manifest of Dailies.
 * `roots` are the PEM certificates to trust.
 */
export async function readSeal(path: string, roots?: string): Promise<Seal | null> {
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
  if (!store.success || !facts.success) return null;
  const problems = (store.data.validation_status ?? []).map(({ code }) => code);
  return {
    facts: facts.data,
    intact: problems.every((code) => code === untrusted),
    trusted: roots !== undefined && problems.length === 0,
    problems,
    signedBy: active?.signature_info?.issuer ?? null,
  };
}
