import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import './dialog.css';
import { t } from '../texts/texts.ts';

/** Whether it is open, which whoever shows it holds. */
export type OpenProps = { open: boolean; onOpenChange: (open: boolean) => void };

type DialogProps = OpenProps & {
  title: string;
  about?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/** A dialog in the middle of a desk, a sheet from below on a phone. */
export const Dialog = ({ open, onOpenChange, title, about, wide, children }: DialogProps) => (
  <Primitive.Root open={open} onOpenChange={onOpenChange}>
    <Primitive.Portal>
      <Primitive.Overlay className="veil" />
      <Primitive.Content
        className={wide ? 'dialog dialog-wide' : 'dialog'}
        {...(about ? {} : { 'aria-describedby': undefined })}
      >
        <div className="dialog-head">
          <Primitive.Title asChild>
            <h2>{title}</h2>
          </Primitive.Title>
          {about ? (
            <Primitive.Description asChild>
              <p>{about}</p>
            </Primitive.Description>
          ) : null}
        </div>
        {children}
        {/* Last in order, so that the first thing to do in the dialog has the focus and not the way out. */}
        <Primitive.Close asChild>
          <Button look="quiet" icon className="dialog-close" aria-label={t('Close')}>
            <X size={20} aria-hidden="true" />
          </Button>
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  </Primitive.Root>
);
