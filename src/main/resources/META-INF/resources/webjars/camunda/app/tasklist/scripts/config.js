import { language, settings } from '../../../lib/dondoc/language.js';

const shortcut = (key, vi, en) => ({ key, description: language === 'vi' ? vi : en });

export default {
  ...settings({ vi: 'Công việc', en: 'Tasklist' }),
  customScripts: ['../../lib/dondoc/webapp', 'scripts/dondoc-tasklist', 'scripts/dondoc-forms', 'scripts/dondoc-tabs'],
  shortcuts: {
    claimTask: shortcut('ctrl+alt+c', 'nhận công việc đang chọn', 'claims the currently selected task'),
    focusFilter: shortcut('ctrl+shift+f', 'chuyển đến bộ lọc đầu tiên', 'set the focus to the first filter in the list'),
    focusList: shortcut('ctrl+alt+l', 'chuyển đến công việc đầu tiên', 'sets the focus to the first task in the list'),
    focusForm: shortcut('ctrl+alt+f', 'chuyển đến ô đầu tiên của biểu mẫu', 'sets the focus to the first input field in a task form'),
    startProcess: shortcut('ctrl+alt+p', 'mở hộp thoại khởi tạo quy trình', 'opens the start process modal dialog')
  }
};
