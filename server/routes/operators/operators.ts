import { operatorsApi } from '#contracts/api/operators.ts';
import { orderTownRemoval, town as readTown } from '#domain/town/state.ts';
import { type Route, route } from '../../http/route.ts';

const town = route(operatorsApi.town, ({ context }) => readTown(context.db));

const removeTown = route(operatorsApi.removeTown, async ({ context }) => {
  await orderTownRemoval(context.db);
  return readTown(context.db);
});

export const operatorsRoutes: Record<keyof typeof operatorsApi, Route> = { town, removeTown };
