// Ý kiến: what people say about the work, and a place to say something; whoever is mentioned is told.

import { button, el, freshId, option, replace } from '../dom.js';
import { showFault, tellRefusal } from '../fields.js';
import { chip } from '../parts.js';
import { call } from '../server.js';
import { writeMoment } from '../text.js';
import { Mentions } from './mentions.js';
import { Pages } from './pages.js';

export async function show(place, tab) {
  const address = `${tab.address}/notes`;
  const pages = new Pages(address, note, 'ý kiến', tab.left);
  const [choices] = await Promise.all([call('GET', `${address}/choices`, undefined, { signal: tab.left }), pages.load()]);
  replace(place, el('h4', {}, 'Ý kiến'), choices.mayWrite ? writing(address, choices, pages) : el('p', { class: 'dd-hint' }, choices.reason), pages.element);
}

function note(said) {
  const who = [said.writtenByName, said.agencyName].filter(Boolean).join(', ');
  return el(
    'li',
    { class: 'dd-said' },
    el('p', {}, el('strong', {}, who), ' ', el('span', { class: 'dd-when' }, writeMoment(said.writtenAt)), ' ', chip('plain', said.levelLabel)),
    el('p', { class: 'dd-text' }, withNames(said.text, said.mentioned)),
  );
}

/** Names of those who were told stand out. */
function withNames(text, mentioned) {
  const names = mentioned.map((name) => `@${name}`).sort((one, other) => other.length - one.length);
  const parts = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const found = text[at] === '@' && names.find((name) => text.startsWith(name, at));
    if (found) {
      parts.push(text.slice(from, at), el('strong', { class: 'dd-mention' }, found));
      from = at + found.length;
    }
  }
  return [...parts, text.slice(from)];
}

function writing(address, choices, pages) {
  const ids = { text: freshId('note'), level: freshId('note-level') };
  const text = el('textarea', { id: ids.text, class: 'form-control', rows: 3, 'aria-describedby': `${ids.text}-hint` });
  const level = el('select', { id: ids.level, class: 'form-control' }, choices.levels.map((each) => option(each.level, `${each.label} – ${each.readers}`)));
  const mentions = new Mentions(text, (typed) => call('GET', `${address}/people?${new URLSearchParams({ level: level.value, text: typed })}`));
  const done = el('p', { class: 'dd-hint', role: 'status' });
  const send = async () => {
    showFault(text, '');
    replace(done);
    try {
      await call('POST', address, JSON.stringify({ level: level.value, text: text.value, mentioned: mentions.chosen() }));
      text.value = '';
      await pages.load();
      replace(done, 'Đã ghi ý kiến.');
    } catch (fault) {
      tellRefusal(text, fault);
    }
    text.focus();
  };
  return el(
    'div',
    { class: 'dd-writing' },
    el('div', { class: 'dd-field' }, el('label', { for: ids.text }, 'Ghi ý kiến'), text, mentions.element, el('p', { class: 'dd-hint', id: `${ids.text}-hint` }, 'Gõ @ và tên để nhắc một người; người đó được thông báo, thông báo không ghi nội dung.')),
    el('div', { class: 'dd-field' }, el('label', { for: ids.level }, 'Về việc gì, ai đọc được'), level),
    button('Ghi ý kiến', send, { class: 'btn btn-primary btn-sm' }),
    done,
  );
}
