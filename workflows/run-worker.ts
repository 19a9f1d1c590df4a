import { availableParallelism } from 'node:os';
import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { taskQueues } from '#contracts/workflow-names.ts';
import { connect } from '#domain/db/connect.ts';
import { namedServices } from '#domain/outward/push-services.ts';
import { vapidKeys } from '#domain/outward/vapid-keys.ts';
import { storageFromEnv } from '#domain/storage/from-env.ts';
import { installationKey } from '#domain/vault/installation-key.ts';
import { Vault } from '#domain/vault/vault.ts';
import { openWake } from '#domain/wake.ts';
import { loadScreenwriter } from '#inference/simulator/screenwriter/screenwriter.ts';
import { createAskConsentActivities } from './ask-consent/activities.ts';
import { workflowBundle } from './bundle.ts';
import { mailSettings, readConfig, speechEndpoint } from './config.ts';
import { createCutOutActivities } from './cut-out/activities.ts';
import { createDemoTownActivities } from './demo-town/activities.ts';
import { createEnrolCameoActivities } from './enrol-cameo/activities.ts';
import { createEraseAccountActivities } from './erase-account/activities.ts';
import { HeldWork } from './held-work.ts';
import { createMakeTakeActivities } from './make-take/activities.ts';
import { createOrderDigestsActivities } from './order-digests/activities.ts';
import { patiently } from './patiently.ts';
import { createReadInstructionActivities } from './read-instruction/activities.ts';
import { createReadRestrictionActivities } from './read-restriction/activities.ts';
import { createReadScriptActivities } from './read-script/activities.ts';
import { createRemakeActivities } from './remake/activities.ts';
import type { ThreadPool } from './render/thread-pool.ts';
import { Voices } from './render/voices.ts';
import { createRevokeCameoActivities } from './revoke-cameo/activities.ts';
import { createTellActivities } from './tell/activities.ts';
import { openMailer } from './tell/mailer.ts';
import { createTidyActivities } from './tidy/activities.ts';
import { together } from './together.ts';
import { createVerifyFileActivities } from './verify-file/activities.ts';
import { createWellbeingActivities } from './wellbeing/activities.ts';

/** Takes that one process renders at a time: a render and its encoders keep two cores busy. */
const RENDERS = Math.max(1, Math.floor(availableParallelism() / 2));

/** Runs workflows and renders until SIGTERM or SIGINT, then ends in order: what it leaves, another finishes. */
export async function runWorker(threads: ThreadPool): Promise<void> {
  const config = readConfig(process.env);
  // What a take answers (a refusal, quiet hours) is in its row; the SDK would log each as a failed activity.
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const connection = await patiently('Temporal', () =>
    NativeConnection.connect({ address: config.TEMPORAL_ADDRESS }),
  );
  const { db, close } = connect(config.DATABASE_URL);
  const wake = openWake(config.DATABASE_URL);
  const storage = storageFromEnv(process.env);
  const vault = new Vault(installationKey(config.LIKENESS_KEY, config.DATA_DIR));
  const held = new HeldWork(config.DATA_DIR);
  const voices = new Voices({
    db,
    storage,
    endpoint: speechEndpoint(config),
    warn: (text) => console.warn(text),
  });
  const mail = mailSettings(config);
  const mailer = mail === null ? null : openMailer(mail);
  const deps = { db, wake, storage, config, threads, voices, held, vault };
  void held.giveBack({ connection, namespace: config.TEMPORAL_NAMESPACE });
  const { render, renderQuietly, seal, ...quick } = createMakeTakeActivities(deps);

  const shared: Omit<WorkerOptions, 'taskQueue'> = {
    connection,
    namespace: config.TEMPORAL_NAMESPACE,
    // A beat each second is what a retry after a crash is measured by.
    maxHeartbeatThrottleInterval: '1 second',
    // What a worker that died had begun waits this long for it before another one begins it anew.
    stickyQueueScheduleToStartTimeout: '2 seconds',
    shutdownGraceTime: '2 seconds',
  };
  const main = await patiently('the workflows', async () =>
    Worker.create({
      ...shared,
      taskQueue: taskQueues.main,
      workflowBundle: await workflowBundle(),
      activities: together(
        { ...quick, seal },
        createAskConsentActivities(deps),
        createReadScriptActivities(deps),
        createReadRestrictionActivities(deps),
        createReadInstructionActivities(deps),
        createRevokeCameoActivities({ ...deps, dataDir: config.DATA_DIR }),
        createCutOutActivities(deps),
        createEnrolCameoActivities(deps),
        createVerifyFileActivities({ ...deps, dataDir: config.DATA_DIR }),
        createWellbeingActivities(deps),
        createTidyActivities(deps),
        createDemoTownActivities(deps),
        createTellActivities({
          db,
          mailer,
          publicUrl: config.PUBLIC_URL,
          vapid: vapidKeys(config, config.DATA_DIR),
          services: namedServices(config.PUSH_SERVICES),
        }),
        createOrderDigestsActivities(deps),
        createEraseAccountActivities({
          ...deps,
          dataDir: config.DATA_DIR,
          client: new Client({ connection, namespace: config.TEMPORAL_NAMESPACE }),
        }),
      ),
    }),
  );
  const simulator = await Worker.create({
    ...shared,
    taskQueue: taskQueues.simulator,
    activities: { render, ...createRemakeActivities(deps) },
    maxConcurrentActivityTaskExecutions: RENDERS,
  });

  const quiet = await Worker.create({
    ...shared,
    taskQueue: taskQueues.quiet,
    activities: { renderQuietly },
    // Beside the others, not among them: one that waits must not hold the place of one that should not.
    maxConcurrentActivityTaskExecutions: 1,
  });

  const warming = loadScreenwriter();
  const end = (): void => {
    main.shutdown();
    simulator.shutdown();
    quiet.shutdown();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  await Promise.all([main.run(), simulator.run(), quiet.run(), warming]);
  await threads.close();
  await voices.close();
  mailer?.close();
  await wake.close();
  await connection.close();
  await close();
}
