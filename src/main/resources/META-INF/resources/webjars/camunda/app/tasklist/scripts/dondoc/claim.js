// At a task's head Tasklist offers "Nhận việc" to everybody who sees the task, also to who would be refused: it stands there only for
// those for whom the form says the same.

let offered = null;

/** @param taskId of the task that the person at this desk may take, null if he may not */
export function offerClaim(taskId) {
  offered = taskId;
}

/** Joins the engine's button by its class; called before Tasklist starts. */
export function claimOnlyWhereOffered(custom) {
  custom.directive('claim', () => ({
    restrict: 'C',
    link: (scope, button) => scope.$watch(
      () => Boolean(scope.task && scope.task.id === offered),
      (may) => button.parent().toggleClass('ng-hide', !may),
    ),
  }));
}
