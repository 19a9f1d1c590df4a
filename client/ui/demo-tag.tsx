import { DEMO_WORDS, isDemo } from '#contracts/demo.ts';
import './demo-tag.css';
import { t } from '../texts/texts.ts';

/** Beside a name of the demo town, on every page: nobody is to take it for a person. Nothing beside anybody else's. */
export const DemoTag = ({ handle }: { handle: string }) =>
  isDemo(handle) ? <span className="demo-tag">{t(DEMO_WORDS)}</span> : null;
