/** `npm run build`: TypeScript to `dist/`, installing first what is missing. */

import { ensureBuilt, ensureInstalled } from './ready.mjs';

ensureInstalled();
ensureBuilt();
