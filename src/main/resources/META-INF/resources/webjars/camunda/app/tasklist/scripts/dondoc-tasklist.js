// Fits Tasklist to our rules: what the server does not allow is not offered, and there is one login page, ours.

// Tasks come from directives only; notes, history and description of a task stand in its dossier.
const REMOVED = ['create-task-action', 'task-action-comment', 'task-detail-history', 'task-detail-description'];

function withoutRemoved(views) {
  const providers = views.getProviders;
  views.getProviders = (...criteria) => providers.apply(views, criteria).filter(({ id }) => !REMOVED.includes(id));
  return views;
}

// The part of the address behind # says which task is open. The browser carries it to the login page and back, but only if the
// page itself is asked for again; Tasklist would show a login form of its own instead.
function leaveForOurLogin($rootScope, $location) {
  let open = window.location.hash;
  $rootScope.$on('$locationChangeSuccess', () => {
    if ($location.path() !== '/login') {
      open = window.location.hash;
      return;
    }
    window.location.replace(`${window.location.pathname}${open || '#/'}`);
    window.location.reload();
  });
}

let standAbove;
try {
  ({ standAbove } = await import('./dondoc/notices.js'));
} catch (fault) {
  // Without it notices lie over the top of the page.
  console.error(fault);
}

let claimOnlyWhereOffered;
try {
  ({ claimOnlyWhereOffered } = await import('./dondoc/claim.js'));
} catch (fault) {
  // Without it the engine's button stands there for everybody; the server refuses.
  console.error(fault);
}

try {
  (await import('./dondoc/files/beside.js')).refuseDropsBeside();
} catch (fault) {
  console.error(fault);
}

let prepareLists;
const plugins = [];
try {
  ({ prepareLists } = await import('./dondoc/lists/lists.js'));
  await (await import('./dondoc/lists/first-filter.js')).openWhatHoldsWork();
  plugins.push((await import('./dondoc/lists/search-box.js')).searchBox, (await import('./dondoc/lists/back.js')).back);
} catch (fault) {
  // Without it the lists look as the engine makes them.
  console.error(fault);
}

try {
  const custom = window.angular.module('cam.tasklist.custom');
  custom.config(['$provide', ($provide) => $provide.decorator('Views', ['$delegate', withoutRemoved])]);
  custom.run(['$rootScope', '$location', leaveForOurLogin]);
  if (standAbove) {
    standAbove(custom);
  }
  if (claimOnlyWhereOffered) {
    claimOnlyWhereOffered(custom);
  }
  if (prepareLists) {
    prepareLists(custom);
  }
} catch (fault) {
  // A custom script that throws keeps Tasklist from starting at all.
  console.error(fault);
}

export default plugins;
