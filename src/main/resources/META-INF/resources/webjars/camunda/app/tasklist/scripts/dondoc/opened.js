// Whoever has looked at a task, in its form or in a tab beside it, finds it no longer unread, nor what he was told of it.

import { call } from './server.js';

/** Whether the server could note it changes nothing here. */
export function markOpened(taskId, scope) {
  call('POST', `/api/tasks/${taskId}/opened`).catch(() => {});
  document.dispatchEvent(new CustomEvent('dondoc:opened', { detail: taskId }));
  scope.$applyAsync();
}
