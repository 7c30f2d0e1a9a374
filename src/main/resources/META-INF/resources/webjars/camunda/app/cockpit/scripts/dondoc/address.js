// What a page shows stands in its address, so that a link opens it and the browser's back button goes back.

/** The parameters behind the route. */
export function parameters() {
  const question = window.location.hash.indexOf('?');
  return new URLSearchParams(question < 0 ? '' : window.location.hash.slice(question + 1));
}

/** @param values null, undefined and '' leave a parameter out */
export function query(values) {
  const made = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '') {
      made.set(name, value);
    }
  }
  return made.toString();
}

export function link(path, values = {}) {
  const asked = query(values);
  return `#${path}${asked ? `?${asked}` : ''}`;
}

export const go = (path, values) => {
  window.location.hash = link(path, values);
};

/** The page of one directive, outside Cockpit: what Cockpit's router must leave alone. */
export const directivePage = (id) => ({ href: `/van-ban/?id=${id}`, target: '_self' });

/** Asks our own interface. */
export { call } from '../../../tasklist/scripts/dondoc/server.js';
