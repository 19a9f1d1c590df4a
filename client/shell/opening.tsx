import { Clapper } from '../ui/logo.tsx';
import './opening.css';

/** Shown for the moment in which a page's own code is on its way. */
export const Opening = () => (
  <main id="main" className="opening">
    <h1 className="sr-only">Dailies</h1>
    <Clapper size={52} />
  </main>
);
