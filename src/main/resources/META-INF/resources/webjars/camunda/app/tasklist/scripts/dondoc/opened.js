// Whoever has looked at a task, in its form or in a tab beside it, finds it no longer unread, nor what he was told of it.

import { call } from './server.js';

let last = null;

/** Whether the server could note it changes nothing here. */
export function markOpened(taskId, scope) {
  last = taskId;
  call('POST', `/api/tasks/${taskId}/opened`).catch(() => {});
  document.dispatchEvent(new CustomEvent('dondoc:opened', { detail: taskId }));
  scope.$applyAsync();
}

/** From tab to tab it is the same task. */
export function markOpenedByTab({ taskId, scope }) {
  if (taskId !== last) {
    markOpened(taskId, scope);
  }
}
