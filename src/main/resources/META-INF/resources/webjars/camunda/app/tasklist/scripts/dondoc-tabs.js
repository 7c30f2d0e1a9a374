// The tabs beside a task's form, through Tasklist's own plug-in point. What a tab shows is loaded when it is opened, behind a catch: a
// fault in one tab costs that tab, not the whole application.

import { language } from '../../../lib/dondoc/language.js';

const TABS = [
  { id: 'dondoc-dossier', vi: 'Hồ sơ', en: 'Dossier', load: () => import('./dondoc/tabs/dossier.js') },
  { id: 'dondoc-files', vi: 'Tệp', en: 'Files', load: () => import('./dondoc/tabs/files.js') },
  { id: 'dondoc-notes', vi: 'Ý kiến', en: 'Notes', load: () => import('./dondoc/tabs/notes.js') },
  { id: 'dondoc-history', vi: 'Lịch sử', en: 'History', load: () => import('./dondoc/tabs/history.js') },
  { id: 'dondoc-side-acts', vi: 'Việc khác', en: 'Other acts', load: () => import('./dondoc/tabs/side-acts.js') },
];

const FAILED = 'Không tải được phần này. Hãy tải lại trang; nếu vẫn lỗi, hãy báo quản trị hệ thống.';

function plugin({ id, vi, en, load }, index) {
  let left = new AbortController();
  return {
    id,
    pluginPoint: 'tasklist.task.detail',
    // Between the form (1000) and the diagram (600).
    priority: 900 - index,
    properties: { label: language === 'vi' ? vi : en },
    render(node, { taskId }, scope) {
      left = new AbortController();
      open(node, load, { taskId, address: `/api/tasks/${taskId}`, left: left.signal, scope });
    },
    unmount() {
      left.abort();
    },
  };
}

async function open(node, load, tab) {
  try {
    const { openTab } = await import('./dondoc/tabs/tab.js');
    await openTab(node, load, tab);
  } catch (fault) {
    console.error(fault);
    // The server answers so for a script of the release with which this page began.
    node.textContent = fault.name === 'NewRelease' ? fault.message : FAILED;
  }
}

try {
  const { tablist } = await import('./dondoc/tabs/tablist.js');
  window.angular.module('cam.tasklist.custom').directive('tabbedContent', tablist);
} catch (fault) {
  console.error(fault);
}

export default TABS.map(plugin);
