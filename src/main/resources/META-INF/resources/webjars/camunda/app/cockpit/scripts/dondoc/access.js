// Who looks: asked once when Cockpit starts.

let asked;

/** @returns what this manager oversees, or null for whoever is none */
export function access() {
  asked ??= ask();
  return asked;
}

async function ask() {
  const answer = await fetch('/api/monitoring/access', { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}

/** To what lists are narrowed behind figures of an agency's leader: those count what his agency leads. */
export const partOf = (manager) => (manager.all ? null : 'LEADING');
