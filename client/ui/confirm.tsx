import { AlertDialog } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Button } from './button.tsx';
import './dialog.css';
import './confirm.css';
import { t } from '../texts/texts.ts';

type ConfirmProps = {
  trigger: ReactElement;
  title: string;
  about: ReactNode;
  action: string;
  onConfirm: () => void;
};

/** A question before something that cannot be undone. Leaving it is always the first answer. */
export const Confirm = ({ trigger, title, about, action, onConfirm }: ConfirmProps) => (
  <AlertDialog.Root>
    <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>
    <AlertDialog.Portal>
      <AlertDialog.Overlay className="veil" />
      <AlertDialog.Content className="dialog confirm">
        <AlertDialog.Title asChild>
          <h2>{title}</h2>
        </AlertDialog.Title>
        <AlertDialog.Description asChild>
          <div className="confirm-about">{about}</div>
        </AlertDialog.Description>
        <div className="confirm-answers">
          <AlertDialog.Cancel asChild>
            <Button>{t('Leave it')}</Button>
          </AlertDialog.Cancel>
          <AlertDialog.Action asChild>
            <Button look="live" onClick={onConfirm}>
              {action}
            </Button>
          </AlertDialog.Action>
        </div>
      </AlertDialog.Content>
    </AlertDialog.Portal>
  </AlertDialog.Root>
);
