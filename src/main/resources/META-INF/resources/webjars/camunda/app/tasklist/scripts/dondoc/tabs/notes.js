// Ý kiến: what people say about the work, and a place to say something; whoever is mentioned is told.

import { button, el, freshId, option, replace } from '../dom.js';
import { onceSent, showFault, tellRefusal } from '../fields.js';
import { call } from '../server.js';
import { typedSince, unsentOf } from '../unsent.js';
import { Mentions } from './mentions.js';
import { Pages } from './pages.js';
import { note } from './said.js';

const PLACE = 'note';

export async function show(place, tab) {
  const address = `${tab.address}/notes`;
  const pages = new Pages(address, note, 'ý kiến', tab.left);
  const unsent = unsentOf(tab.address);
  const [choices] = await Promise.all([call('GET', `${address}/choices`, undefined, { signal: tab.left }), pages.load(), unsent.load()]);
  replace(place, el('h4', {}, 'Ý kiến'), choices.mayWrite ? writing(address, choices, pages, unsent) : el('p', { class: 'dd-hint' }, choices.reason), pages.element);
}

function writing(address, choices, pages, unsent) {
  const ids = { text: freshId('note'), level: freshId('note-level') };
  const begun = unsent.get(PLACE) || { text: '', people: [] };
  const text = el('textarea', { id: ids.text, class: 'form-control', rows: 3, 'aria-describedby': `${ids.text}-hint` });
  const level = el('select', { id: ids.level, class: 'form-control' }, choices.levels.map((each) => option(each.about, `${each.label} – ${each.readers}`)));
  const open = el('option', { value: '', hidden: true }, 'Chọn việc, ai đọc được');
  level.append(open);
  const put = (written) => {
    text.value = written.text || '';
    const isOffered = choices.levels.some(({ about }) => about === written.about);
    // Begun for the readers of another matter: who reads it here is for him to say.
    level.value = isOffered || text.value ? (isOffered ? written.about : '') : choices.levels[0].about;
  };
  put(begun);
  const keep = () => unsent.set(PLACE, text.value.trim() ? { text: text.value, about: level.value, people: mentions.picked } : {}, view);
  const kind = () => level.value.split(':')[0];
  const find = (typed) => call('GET', `${address}/people?${new URLSearchParams({ ...(level.value && { level: kind() }), text: typed })}`);
  const mentions = new Mentions(text, find, begun.people, keep);
  text.addEventListener('input', keep);
  level.addEventListener('change', () => {
    mentions.clear(mentions.picked);
    keep();
  });
  const view = {
    element: text,
    fill: (written) => {
      put(written);
      mentions.clear(written.people);
    },
  };
  unsent.follow(PLACE, view);
  const done = el('p', { class: 'dd-hint', role: 'status' });
  const send = async () => {
    showFault(text, '');
    showFault(level, level.value ? '' : 'Hãy chọn ý kiến về việc gì, ai đọc được.');
    replace(done);
    if (!level.value) {
      level.focus();
      return;
    }
    const sent = text.value;
    try {
      await call('POST', address, JSON.stringify({ level: kind(), text: sent, mentioned: mentions.chosen() }));
    } catch (fault) {
      tellRefusal(text, fault);
      text.focus();
      return;
    }
    await onceSent(text, async () => {
      text.value = typedSince(sent, text.value);
      if (text.value) {
        keep();
      } else {
        mentions.clear();
        await unsent.forget(PLACE);
      }
      await pages.load();
      replace(done, 'Đã ghi ý kiến.');
    });
    text.focus();
  };
  return el(
    'div',
    { class: 'dd-writing' },
    el('div', { class: 'dd-field' }, el('label', { for: ids.text }, 'Ghi ý kiến'), text, mentions.element, unsent.status(PLACE), el('p', { class: 'dd-hint', id: `${ids.text}-hint` }, 'Gõ @ và tên để nhắc một người; người đó được thông báo, thông báo không ghi nội dung.')),
    el('div', { class: 'dd-field' }, el('label', { for: ids.level }, 'Về việc gì, ai đọc được'), level),
    button('Ghi ý kiến', send, { class: 'btn btn-primary btn-sm' }),
    done,
  );
}
