// Shapes of Cockpit's plug-in points.

import { el, replace } from '../../../tasklist/scripts/dondoc/dom.js';

/** A page: what fails on the way is told in its place. */
export function page(fill) {
  return {
    render(node) {
      node.classList.add('dd-page');
      replace(node, el('p', { class: 'dd-loading', role: 'status' }, 'Đang tải…'));
      fill(node).catch((refusal) => {
        console.error(refusal);
        replace(node, el('p', { class: 'dd-refused', role: 'alert' }, refusal.message));
      });
    },
  };
}

/** An entry of the header's menu. */
export function navigation(id, label, path, priority) {
  return {
    id,
    pluginPoint: 'cockpit.navigation',
    priority,
    path,
    checkActive: (address) => `${(address.split('#')[1] || '').split('?')[0]}/`.startsWith(`${path}/`),
    render: (node) => node.append(el('a', { href: `#${path}` }, label)),
  };
}
