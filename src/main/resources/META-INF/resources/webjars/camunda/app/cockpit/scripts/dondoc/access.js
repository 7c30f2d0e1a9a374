// Who looks: asked once when Cockpit starts.

/** @returns what this manager oversees, or null for whoever is none */
export async function access() {
  const answer = await fetch('/api/monitoring/access', { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}
