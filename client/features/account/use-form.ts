import { type ChangeEvent, type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { t } from '../../texts/texts.ts';

type Form<Name extends string, Sent> = {
  /** Every field as it begins, in the order of the form. */
  blank: Record<Name, string>;
  /** Reads a draft as the server will. */
  read: (draft: Record<Name, string>) => z.ZodSafeParseResult<Sent>;
  /** What to say of a field that cannot be read so. */
  sentences: Record<string, string>;
  send: (read: Sent) => void;
};

/**
 * A form as it is typed. When it is sent it is read first: what is wrong is said at each field, and the first of them is
 * gone to.
 */
export function useForm<Name extends string, Sent>({ blank, read, sentences, send }: Form<Name, Sent>) {
  const [draft, setDraft] = useState(blank);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const put = (name: Name, value: string): void => {
    setDraft({ ...draft, [name]: value });
    setWrong({ ...wrong, [name]: '' });
  };
  return {
    draft,
    put,
    /** What the input of a field is given. */
    field: (name: Name) => ({
      name,
      value: draft[name],
      error: wrong[name],
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => put(name, target.value),
    }),
    onSubmit(event: FormEvent): void {
      event.preventDefault();
      const result = read(draft);
      const fields = (result.error?.issues ?? []).map(({ path }) => String(path[0]));
      setWrong(Object.fromEntries(fields.map((name) => [name, sentences[name] ?? t('Please look again.')])));
      if (result.success) return send(result.data);
      const first = Object.keys(blank).find((name) => fields.includes(name));
      document.querySelector<HTMLElement>(`input[name="${first}"]`)?.focus();
    },
  };
}
