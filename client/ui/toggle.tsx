import { Switch } from 'radix-ui';
import { useId } from 'react';
import './toggle.css';

/** Something that is on or off, with a word about it. */
export const Toggle = ({
  label,
  hint,
  checked,
  disabled,
  onChange,
}: {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}) => {
  const id = useId();
  return (
    <div className="switch">
      <Switch.Root
        className="switch-track"
        id={id}
        checked={checked}
        disabled={disabled ?? false}
        onCheckedChange={onChange}
      >
        <Switch.Thumb />
      </Switch.Root>
      <label htmlFor={id}>
        {label}
        {hint ? <small>{hint}</small> : null}
      </label>
    </div>
  );
};
