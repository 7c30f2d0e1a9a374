// The places where our forms meet the engine's form library (camForm) and Tasklist.

/** Values come from our own interface and drafts go there: nothing is fetched from the engine, nothing kept in the browser. */
export function keepOnServer(camForm, save) {
  camForm.fetchVariables = (done) => done();
  camForm.applyVariables = () => {};
  camForm.isRestorable = () => false;
  camForm.restore = (done) => done && done();
  // Tasklist calls this for its button "Lưu", and when a session has ended.
  camForm.store = (done) => {
    save();
    return done && done();
  };
}

/** What belongs to another outcome stays on the screen, in case the person changes his mind, but is posted empty. */
export function postIdleEmpty(camForm, idle) {
  const retrieve = camForm.retrieveVariables;
  camForm.retrieveVariables = function retrieveVariables() {
    retrieve.call(camForm);
    idle().forEach((name) => camForm.variableManager.variableValue(name, ''));
  };
}

export function claim(camForm, scope) {
  const person = scope.$root.authentication.name;
  return new Promise((resolve, reject) => {
    camForm.client.resource('task').claim(camForm.taskId, person, (fault) => (fault ? reject(fault) : resolve()));
  }).then(() => taskChanged(scope));
}

/** What Tasklist said of an earlier attempt, or of the form before this one, holds no longer. */
export function forgetNotices(camForm, scope) {
  scope.$applyAsync(() => camForm.formElement.injector().get('Notifications').clear({ type: 'danger' }));
}

/** Somebody else has the task now, or has it otherwise: Tasklist reads it and its list anew. */
export function taskChanged(scope) {
  changed(scope, 'task', 'taskList');
}

/** What Tasklist does after a completion, for one that did not come from its own button. */
export function leaveTask(camForm, scope) {
  const location = camForm.formElement.injector().get('$location');
  scope.$applyAsync(() => {
    location.search('task', null);
    location.search('detailsTab', null);
  });
  changed(scope, 'taskList');
}

/** Closes the dialog of a start form and reads the list anew. */
export function leaveStart(scope) {
  const dismiss = inherited(scope, '$dismiss');
  scope.$applyAsync(() => {
    scope.$root.$broadcast('refresh');
    if (dismiss) {
      dismiss();
    }
  });
}

/** Whether Tasklist's own button would complete; it stays disabled for all but the assignee. */
export function watchAssignment(scope, onChange) {
  const stop = scope.$watch(
    () => Boolean(scope.options && scope.options.disableCompleteButton),
    (now, before) => now !== before && onChange(),
  );
  scope.$on('$destroy', stop);
}

/** Lets Tasklist's button "Lưu" say whether there is something to save. */
export function markChanged(camForm, scope, isChanged) {
  const controller = scope[camForm.formElement.attr('name')];
  if (controller && isChanged !== controller.$dirty) {
    scope.$applyAsync(() => (isChanged ? controller.$setDirty() : controller.$setPristine()));
  }
}

function changed(scope, ...names) {
  const data = inherited(scope, 'taskData');
  if (data) {
    scope.$applyAsync(() => names.forEach((name) => data.changed(name)));
  }
}

// Tasklist's form directive isolates its scope, so what stands further up is found by parents only.
function inherited(scope, name) {
  for (let at = scope; at; at = at.$parent) {
    if (at[name]) {
      return at[name];
    }
  }
  return undefined;
}
