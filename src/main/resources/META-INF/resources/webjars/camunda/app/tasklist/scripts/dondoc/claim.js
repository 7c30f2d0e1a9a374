// At a task's head Tasklist offers "Nhận việc" to everybody who sees the task, also to who would be refused: it stands there only for
// those for whom the form says the same.

import { call } from './server.js';

let answered = null;
let offered = false;

/** @param may whether the person at this desk may take it */
export function offerClaim(taskId, may) {
  answered = taskId;
  offered = may;
}

/** Joins the engine's button by its class; called before Tasklist starts. */
export function claimOnlyWhereOffered(custom) {
  custom.directive('claim', ['$location', ($location) => ({
    restrict: 'C',
    link: (scope, button) => {
      scope.$watch(
        () => Boolean(offered && scope.task && scope.task.id === answered),
        (may) => button.parent().toggleClass('ng-hide', !may),
      );
      scope.$watch(
        () => scope.task && isBesideForm($location) && scope.task.id,
        (taskId) => taskId && taskId !== answered && ask(taskId, scope),
      );
    },
  })]);
}

/** A form says it itself; whoever comes straight to another tab has none. */
function isBesideForm($location) {
  const { detailsTab } = $location.search();
  return Boolean(detailsTab) && detailsTab !== 'task-detail-form';
}

async function ask(taskId, scope) {
  try {
    const { mayClaim } = await call('GET', `/api/tasks/${taskId}/claim`);
    if (scope.task && scope.task.id === taskId) {
      offerClaim(taskId, mayClaim);
      scope.$applyAsync();
    }
  } catch {
    // The tab that is open says what is wrong.
  }
}
