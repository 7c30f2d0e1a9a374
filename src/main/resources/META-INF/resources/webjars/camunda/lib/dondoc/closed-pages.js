/*
 * Pages of Cockpit whose data the server gives to nobody: who does which task, and what a deployment holds. They would show
 * nothing but refusals, so no way leads there; closed-pages.css takes their figures from the first page.
 */
const CLOSED = ['#/tasks', '#/repository'];

export function leaveOutClosedPages($provide) {
  $provide.decorator('Views', ['$delegate', views => {
    const providers = views.getProviders;
    views.getProviders = (...criteria) => providers.apply(views, criteria).filter(({ pagePath }) => !CLOSED.includes(pagePath));
    return views;
  }]);
}
