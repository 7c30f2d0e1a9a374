// How many tasks each ready filter holds: asked for together, while somebody looks at the page.

const ADDRESS = '/camunda/api/engine/engine/default/filter?resourceType=Task&itemCount=true';
const EVERY = 30_000;
const LEFT_ALONE = 15 * 60_000;
/** From here on nobody counts. */
const MOST = 1000;

const places = new Map();
let counts = new Map();
let asking = null;
let seenAt = Date.now();

/** Shows the count of that filter in that place, and goes on showing it until what it returns is called. */
export function showCount(filterId, place) {
  places.set(place, filterId);
  fill(place, filterId);
  look();
  return () => places.delete(place);
}

/** Asks once, however many places ask at the same moment. */
export function look() {
  if (document.hidden || Date.now() - seenAt > LEFT_ALONE || asking || places.size === 0) {
    return;
  }
  asking = fetch(ADDRESS, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : []))
    .then((filters) => {
      counts = new Map(filters.map(({ id, itemCount }) => [id, itemCount]));
      places.forEach((filterId, place) => fill(place, filterId));
    })
    // The last counts stay; a server that is away shows elsewhere on the page.
    .catch(() => {})
    .finally(() => {
      asking = null;
    });
}

function fill(place, filterId) {
  const count = counts.get(filterId);
  place.textContent = count === undefined ? '' : count >= MOST ? `${MOST - 1}+` : String(count);
  place.classList.toggle('dd-count-none', count === 0);
}

function touched() {
  const wasLeft = Date.now() - seenAt > LEFT_ALONE;
  seenAt = Date.now();
  if (wasLeft) {
    look();
  }
}

['pointerdown', 'keydown'].forEach((name) => document.addEventListener(name, touched));
['visibilitychange', 'dondoc:done'].forEach((name) => document.addEventListener(name, look));
window.setInterval(look, EVERY);
