// A manager's Cockpit has managers' pages only: the technical ones would ask addresses that are closed to him.

import { PATH as DIAGRAM } from './diagram-page.js';

const PROCESS = '/process-definition/:id';
const OPEN = ['/dashboard', '/giam-sat', '/giam-sat/van-ban', '/giam-sat/chua-giao', '/dung-han', '/dung-han/ngay', DIAGRAM, PROCESS, `${PROCESS}/runtime`, '/login', '/logout'];

/** The dashboard's plug-ins without the dashboard's own counts of instances and incidents. */
const FIRST_PAGE = {
  template: '<view ng-repeat="plugin in plugins" provider="plugin" vars="vars"></view>',
  authentication: 'required',
  // Angular makes it by "new", which an arrow function does not stand.
  controller: ['$scope', 'Views', 'page', function fill($scope, Views, page) {
    $scope.vars = { read: [] };
    $scope.plugins = Views.getProviders({ component: 'cockpit.dashboard' }).filter(({ id }) => id.startsWith('dondoc-'));
    $scope.$root.showBreadcrumbs = false;
    page.breadcrumbsClear();
    page.titleSet('Tổng quan');
  }],
};

function onlyOurEntries(views) {
  const providers = views.getProviders;
  views.getProviders = (...criteria) => {
    const found = providers.apply(views, criteria);
    return criteria[0] && criteria[0].component === 'cockpit.navigation' ? found.filter(({ id }) => id.startsWith('dondoc-')) : found;
  };
  return views;
}

export function leaveOutTechnicalPages() {
  const custom = window.angular.module('cam.cockpit.custom');
  custom.config(['$provide', '$routeProvider', ($provide, $routeProvider) => {
    $provide.decorator('Views', ['$delegate', onlyOurEntries]);
    $routeProvider.when('/dashboard', FIRST_PAGE);
    // Links that operators pass on lead managers to the same diagram.
    $routeProvider.when(`${PROCESS}/runtime`, {
      redirectTo: ({ id }) => `${DIAGRAM}?process=${encodeURIComponent(id.split(':')[0])}`,
    });
  }]);
  custom.run(['$rootScope', '$location', ($rootScope, $location) => {
    $rootScope.$on('$routeChangeStart', (event, next) => {
      const path = next && next.$$route && next.$$route.originalPath;
      if (path && !OPEN.includes(path)) {
        event.preventDefault();
        $location.path('/dashboard');
      }
    });
  }]);
}
