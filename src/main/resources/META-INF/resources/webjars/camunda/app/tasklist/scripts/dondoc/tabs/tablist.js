// Tasklist's tabs are a list of links; here they become tabs for the keyboard and for a screen reader: one stop of the tab key, arrows
// from one to the next, Enter or the space bar opens. A tab opens on demand only: opening one puts the form away.

const PANEL = 'dd-task-panel';

/** An AngularJS directive for the class around the tabs and what they show. */
export function tablist() {
  return {
    restrict: 'C',
    link(scope, element) {
      const root = element[0];
      const list = root.querySelector('.nav-tabs');
      if (!list) {
        return;
      }
      list.addEventListener('keydown', (event) => follow(list, event));
      // The links come and go with Tasklist's own loop; the mark of the chosen one comes with its class.
      const watching = new MutationObserver(() => mark(root, list));
      watching.observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
      scope.$on('$destroy', () => watching.disconnect());
      mark(root, list);
    },
  };
}

function mark(root, list) {
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', 'Nội dung của công việc');
  const panel = root.querySelector('.tab-content');
  panel.id = PANEL;
  panel.setAttribute('role', 'tabpanel');
  tabs(list).forEach((tab, index) => {
    const chosen = tab.parentElement.classList.contains('active');
    tab.parentElement.setAttribute('role', 'presentation');
    set(tab, { id: `dd-task-tab-${index}`, role: 'tab', 'aria-selected': String(chosen), 'aria-controls': PANEL, tabindex: chosen ? '0' : '-1' });
    if (chosen) {
      panel.setAttribute('aria-labelledby', tab.id);
    }
  });
}

function set(element, attributes) {
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
}

function tabs(list) {
  return [...list.querySelectorAll(':scope > li > a')];
}

function follow(list, event) {
  const all = tabs(list);
  const at = all.indexOf(event.target);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  if (to !== undefined) {
    event.preventDefault();
    all[(to + all.length) % all.length].focus();
  } else if (event.key === ' ') {
    event.preventDefault();
    event.target.click();
  }
}
