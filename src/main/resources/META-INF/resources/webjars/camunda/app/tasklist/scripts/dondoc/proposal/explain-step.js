// Taking in and explaining, opinion by opinion; the text may change with it.

import { el, freshId, option, replace } from '../dom.js';
import { said } from './said.js';
import { beginText, checkText } from './text-fields.js';

const HANDLINGS = { ACCEPTED: 'Tiếp thu', PARTLY_ACCEPTED: 'Tiếp thu một phần', NOT_ACCEPTED: 'Không tiếp thu' };

export const explainOpinions = {
  prepare: beginText,

  restored(form) {
    const { fields, context } = form;
    const opinions = (context.parts.proposal && context.parts.proposal.opinions) || [];
    const given = begun(fields.value('explanations')) || recorded(opinions);
    const keep = () => fields.set('explanations', JSON.stringify(given));
    keep();
    replace(form.root.querySelector('[data-dd-explanations]'), opinions.map((opinion) => card(opinion, given, () => {
      keep();
      form.changed();
    })));
  },

  check(form) {
    const open = [...form.root.querySelectorAll('[data-explains]')];
    const missing = open
      .filter((input) => input.value.trim() === '' && (input.tagName === 'SELECT' || needsWords(form, input)))
      .map((input) => ({ input, message: input.tagName === 'SELECT' ? 'Hãy chọn tiếp thu hay không.' : 'Hãy giải trình lý do.' }));
    return [...missing, ...checkText(form)];
  },
};

function needsWords(form, input) {
  const select = form.root.querySelector(`select[data-explains="${input.getAttribute('data-explains')}"]`);
  return select.value !== '' && select.value !== 'ACCEPTED';
}

function card(opinion, given, changed) {
  return el('section', { class: 'dd-paper' }, el('h5', {}, opinion.agencyName), said(opinion), opinion.toBeExplained && answer(opinion, given, changed));
}

function answer({ id, agencyName }, given, changed) {
  const now = given[id] || (given[id] = { handling: null, explanation: null });
  const select = el('select', { id: freshId('handling'), class: 'form-control', 'data-explains': id, 'data-place': `explanations[${id}].handling` });
  select.append(option('', 'Chọn'), ...Object.entries(HANDLINGS).map(([value, label]) => option(value, label)));
  select.value = now.handling || '';
  select.addEventListener('change', () => {
    now.handling = select.value || null;
    changed();
  });
  const words = el('textarea', { id: freshId('explanation'), class: 'form-control', rows: 2, 'data-explains': id, 'data-place': `explanations[${id}].explanation`, 'data-max': 4000 });
  words.value = now.explanation || '';
  words.addEventListener('input', () => {
    now.explanation = words.value.trim() || null;
    changed();
  });
  return [
    el('div', { class: 'dd-field dd-required' }, el('label', { for: select.id }, `Tiếp thu ý kiến của ${agencyName}`), select),
    el('div', { class: 'dd-field' }, el('label', { for: words.id }, 'Giải trình (bắt buộc nếu không tiếp thu hết)'), words),
  ];
}

/** The draft, if it can be read. */
function begun(text) {
  try {
    return JSON.parse(text);
  } catch (none) {
    return null;
  }
}

/** What was explained in an earlier round. */
function recorded(opinions) {
  return Object.fromEntries(
    opinions.filter((opinion) => opinion.handling).map((opinion) => [opinion.id, { handling: opinion.handling, explanation: opinion.explanation }]),
  );
}
