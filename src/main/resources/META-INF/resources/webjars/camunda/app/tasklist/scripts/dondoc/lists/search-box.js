// The search box in Tasklist's header: an ordinary form, whose answer is a page of its own.

import { language } from '../../../../../lib/dondoc/language.js';

const WORDS =
  language === 'vi' ? { what: 'Tìm văn bản, nhiệm vụ, cơ quan, tệp', act: 'Tìm' } : { what: 'Search directives, assignments, agencies, files', act: 'Search' };

export const searchBox = {
  id: 'dondoc-search',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render(node) {
    const form = document.createElement('form');
    form.className = 'dd-search-box';
    form.setAttribute('role', 'search');
    form.action = '/tra-cuu/';
    const text = document.createElement('input');
    Object.assign(text, { type: 'search', name: 'tim', maxLength: 200, placeholder: WORDS.what, autocomplete: 'off', required: true });
    text.setAttribute('aria-label', WORDS.what);
    const act = document.createElement('button');
    act.type = 'submit';
    act.textContent = WORDS.act;
    form.append(text, act);
    node.append(form);
  },
};
