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
  if (!counts.has(filterId)) {
    look();
  }
  return () => places.delete(place);
}

/** Asks once, however many places ask at the same moment. */
export function look() {
  if (document.hidden || Date.now() - seenAt > LEFT_ALONE || asking || places.size === 0) {
    return;
  }
  counted();
}

/** @returns the filters with their counts, in Tasklist's order, none if the server does not answer: it shows elsewhere on the page */
export function counted() {
  asking = fetch(ADDRESS, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : []))
    .then((filters) => {
      counts = new Map(filters.map(({ id, itemCount }) => [id, itemCount]));
      places.forEach((filterId, place) => fill(place, filterId));
      return filters;
    })
    // The last counts stay.
    .catch(() => [])
    .finally(() => {
      asking = null;
    });
  return asking;
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
