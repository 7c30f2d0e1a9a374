/*
 * What Cockpit offers and the server gives to nobody: who does which task, and to delete what is deployed. It would only be refused,
 * so no way leads there; closed-pages.css takes its figure from the first page.
 */
const CLOSED_PAGE = '#/tasks';
const CLOSED_ACT = 'delete-deployment';

export function leaveOutClosedPages($provide) {
  $provide.decorator('Views', ['$delegate', views => {
    const providers = views.getProviders;
    views.getProviders = (...criteria) =>
      providers.apply(views, criteria).filter(({ id, pagePath }) => pagePath !== CLOSED_PAGE && id !== CLOSED_ACT);
    return views;
  }]);
}
