// Tasklist's two lists as our people want them: the filters with their counts, the tasks with what one chooses by.

import { look, showCount } from './counts.js';
import { LINE, line } from './line.js';

const ENGINE_LINE = /<li class="task"[\s\S]*<\/li>/;
const ENGINE_COUNT = /<span ng-show="isFocused\(filter\)"\s+class="counter">{{ filterCount }}<\/span>/;
const COUNT = '<span class="counter" dondoc-count="{{ filter.id }}"></span>';

/** Called before Tasklist starts. */
export function prepareLists(custom) {
  custom.filter('dondocLine', () => line);
  custom.directive('dondocCount', () => ({ link: countOf }));
  custom.directive('actors', () => ({ restrict: 'C', link: countOnceTaken }));
  custom.run(['$injector', ($injector) => {
    replaceIn($injector.get('camTasksDirective'), ENGINE_LINE, LINE);
    replaceIn($injector.get('camTasklistFiltersDirective'), ENGINE_COUNT, COUNT);
  }]);
}

function replaceIn(directives, theirs, ours) {
  directives.forEach((directive) => {
    directive.template = directive.template.replace(theirs, () => ours);
  });
}

function countOf(scope, element) {
  scope.$on('$destroy', showCount(scope.filter.id, element[0]));
  // The list before one's eyes has changed, the others may have too.
  scope.$watch('filterCount', (count, before) => count !== before && count !== undefined && look());
}

/** Whoever takes the open task, or gives it back, has one more or one less of his own; joins the task's head by its class. */
function countOnceTaken(scope) {
  const holding = () => (scope.task ? [scope.task.id, scope.task.assignee] : []);
  scope.$watch(holding, ([id, holder], [before, held]) => id && id === before && holder !== held && look(), true);
}
