import type { ComponentProps } from 'react';
import { t } from '../../texts/texts.ts';
import { Field } from '../../ui/field.tsx';

type Given = (
  name: 'name' | 'email' | 'password',
) => Pick<ComponentProps<typeof Field>, 'name' | 'value' | 'error' | 'onChange'>;

export const NameField = ({ field }: { field: Given }) => (
  <Field label={t('Your name')} autoComplete="name" maxLength={40} {...field('name')} />
);

/** What somebody new signs in with from then on. */
export const NewLoginFields = ({ field }: { field: Given }) => (
  <>
    <Field label={t('E-mail')} type="email" autoComplete="email" {...field('email')} />
    <Field
      label={t('Password')}
      type="password"
      autoComplete="new-password"
      hint={t('Ten characters or more.')}
      {...field('password')}
    />
  </>
);
