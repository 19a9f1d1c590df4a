import { Component, type ReactNode } from 'react';

type Props = { at: string; broken: (error: unknown) => ReactNode; children: ReactNode };
type State = { at: string; caught: { error: unknown } | null };

/** Draws `broken` in place of what broke while it was drawn, until one is somewhere else (`at`). */
export class Net extends Component<Props, State> {
  override state: State = { at: this.props.at, caught: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { caught: { error } };
  }

  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { at, caught: null };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    return caught ? this.props.broken(caught.error) : this.props.children;
  }
}
