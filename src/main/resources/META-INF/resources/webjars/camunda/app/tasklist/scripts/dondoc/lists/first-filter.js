// Tasklist opens its first filter where the address names none, empty as it may be; here it is the first one that holds something.

import { counted } from './counts.js';

/** Whoever waits longer is better off with Tasklist's own choice. */
const LONGEST = 1500;

/** Called before Tasklist starts, so that nothing is shown first that is then left; these counts are its first. */
export async function openWhatHoldsWork() {
  const [path, asked] = window.location.hash.split('?');
  const named = new URLSearchParams(asked);
  if (!['', '#', '#/'].includes(path) || named.has('filter') || named.has('task')) {
    return;
  }
  const filters = await Promise.race([counted(), new Promise((late) => window.setTimeout(late, LONGEST, []))]);
  const holding = filters.find(({ itemCount }) => itemCount > 0);
  if (holding) {
    named.set('filter', holding.id);
    window.history.replaceState(window.history.state, '', `#/?${named}`);
  }
}
