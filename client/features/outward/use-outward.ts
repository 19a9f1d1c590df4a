import { useMutation } from '@tanstack/react-query';
import { outwardApi } from '#contracts/api/outward.ts';
import type { Outward, OutwardChoices } from '#contracts/outward.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';

export const kept = (fresh: Outward): void => void queryClient.setQueryData(keys.outward, fresh);

export const useChange = () =>
  useMutation({
    mutationFn: (body: Partial<OutwardChoices>) => call(outwardApi.changeOutward, { body }),
    onSuccess: kept,
  });
