// Tasklist lays its notices over the page, where they hide the buttons of a form: here they stand above it, and the page begins below them.

const HEIGHT = '--dondoc-notices';

/** Joins the engine's directive of that name; called before Tasklist starts. */
export function standAbove(custom) {
  custom.directive('notificationsPanel', () => ({ restrict: 'EA', link: (scope, [panel]) => prepare(panel) }));
}

function prepare(panel) {
  // After what a form itself says of its faults, which leads to them.
  panel.setAttribute('aria-live', 'polite');
  new ResizeObserver(() => document.documentElement.style.setProperty(HEIGHT, `${panel.offsetHeight}px`)).observe(panel);
}
