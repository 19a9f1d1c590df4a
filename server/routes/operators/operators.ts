import { statfs } from 'node:fs/promises';
import { operatorsApi } from '#contracts/api/operators.ts';
import { setOperator as name } from '#domain/accounts/operators.ts';
import { counts as count } from '#domain/operators/counts.ts';
import { inviteTree as tree } from '#domain/safety/invite-tree.ts';
import { orderTownRemoval, town as readTown } from '#domain/town/state.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';

const town = route(operatorsApi.town, ({ context }) => readTown(context.db));

const removeTown = route(operatorsApi.removeTown, async ({ context }) => {
  await orderTownRemoval(context.db);
  return readTown(context.db);
});

const inviteTree = route(operatorsApi.inviteTree, ({ context }) => tree(context.db));

const counts = route(operatorsApi.counts, async ({ context }) => {
  const onDisk = !process.env.S3_BUCKET;
  const disk = onDisk ? await statfs(context.config.dataDir) : null;
  return {
    ...(await count(context.db)),
    disk: disk && { free: disk.bavail * disk.bsize, size: disk.blocks * disk.bsize },
  };
});

const setOperator = route(operatorsApi.setOperator, async ({ context, param, body }) => {
  await name(context.db, idOf(param('memberId')), body.operator);
  return {};
});

export const operatorsRoutes: Record<keyof typeof operatorsApi, Route> = {
  town,
  removeTown,
  inviteTree,
  counts,
  setOperator,
};
