import { type ComponentProps, type ReactNode, useId } from 'react';
import './field.css';

type FieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
};

/** A labelled line of input with a hint and, when something is wrong, a sentence about it. */
export const Field = ({ label, hint, error, className, ...rest }: FieldProps) => {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        {...rest}
        className={className ? `input ${className}` : 'input'}
      />
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
      {error ? (
        <small id={`${id}-error`} className="field-error" role="alert">
          {error}
        </small>
      ) : null}
    </div>
  );
};

type AreaProps = Omit<ComponentProps<'textarea'>, 'id'> & { label: string; hint?: ReactNode };

/** A labelled field for more than a line. */
export const Area = ({ label, hint, className, ...rest }: AreaProps) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
        className={className ? `input input-area ${className}` : 'input input-area'}
      />
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
    </div>
  );
};

type Choice<T extends string> = { value: T; label: string; hint?: string };

/** One of a few, each with a word of explanation. */
export const Choices = <T extends string>({
  legend,
  name,
  value,
  options,
  onChange,
}: {
  legend: string;
  name: string;
  value: T;
  options: readonly Choice<T>[];
  onChange: (value: T) => void;
}) => (
  <fieldset className="field choices">
    <legend>{legend}</legend>
    {options.map((option) => (
      <label key={option.value} className="choice">
        <input
          type="radio"
          name={name}
          value={option.value}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        />
        <b>{option.label}</b>
        {option.hint ? <small>{option.hint}</small> : null}
      </label>
    ))}
  </fieldset>
);
