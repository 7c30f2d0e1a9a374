// Entering a request: each choice says what there is to choose next, and only what the chosen kind needs is asked for.

import { groups } from '../bindings.js';
import { option, replace } from '../dom.js';
import { faultOf } from '../validation.js';
import { AddedPart } from './added-part.js';
import { carriedOver } from './carried-over.js';

const TAKES_AWAY = ['REMOVE_COORDINATOR', 'RECALL_CONTRIBUTION'];
const FACTS = ['subject', 'signedBy', 'urgency', 'reportTo', 'recipients'];
const CHOICES = ['assignment', 'directive', 'kind', 'agency', 'person', 'watched', 'watcher', 'replacedBy'];

export const sendRequest = {
  prepare(form) {
    const { parts } = form.context;
    form.aboutWhat = form.root.querySelector('[data-dd-scope]');
    form.root.querySelector('[data-dd-office]').hidden = parts.directives.length === 0;
    offer(form.fields.input('assignment'), 'Chọn nhiệm vụ', parts.request.map(choice));
    offer(form.fields.input('directive'), 'Chọn văn bản', parts.directives.map(choice));
    [form.aboutWhat, ...CHOICES.map((name) => form.fields.input(name))].forEach((input) => input.addEventListener('change', () => follow(form)));
    form.fields.input('directive').addEventListener('change', () => begin(form));
    follow(form);
  },

  /** The lists depend on one another: each choice of the draft is put in once its list is there. */
  restored(form) {
    const { values } = form.context.draft || {};
    form.aboutWhat.value = values && values.directive ? 'directive' : 'assignment';
    follow(form);
    for (const name of values ? CHOICES : []) {
      form.fields.set(name, values[name]);
      follow(form);
    }
    form.part = new AddedPart(form.root.querySelector('[data-dd-part]'), form.context.agencies || [], form.fields.value('part'), (json) => {
      form.fields.set('part', json);
      form.changed();
    });
  },

  shown(form) {
    const { parts } = form.context;
    if (parts.request.length === 0 && parts.directives.length === 0) {
      form.banner.show('info', 'Hiện không có nhiệm vụ nào đang thực hiện mà ông/bà được gửi đề nghị.');
    }
    (parts.directives.length > 0 ? form.aboutWhat : form.fields.input('assignment')).focus();
  },

  /** What is wrong in the new assignment: its inputs are no variables of their own. */
  check(form) {
    const inputs = form.fields.value('kind') === 'ADD_ASSIGNMENT' ? [...form.root.querySelectorAll('[data-dd-part] [data-place]:not(summary)')] : [];
    return inputs
      .filter((input) => !input.closest('[hidden]'))
      .map((input) => ({ input, message: faultOf(input, '', form.context.today) }))
      .filter(({ message }) => message);
  },
};

function follow(form) {
  const { fields, context } = form;
  const about = form.aboutWhat.value;
  for (const part of form.root.querySelectorAll('[data-dd-about]')) {
    part.hidden = part.getAttribute('data-dd-about') !== about;
  }
  const chosen = chosenOf(form);
  const kinds = chosen ? chosen.kinds : [];
  offer(fields.input('kind'), 'Chọn nội dung', kinds.map(({ kind, label }) => option(kind, label)));
  const kind = fields.value('kind');
  for (const part of form.root.querySelectorAll('[data-dd-kinds]')) {
    part.hidden = !part.getAttribute('data-dd-kinds').split(' ').includes(kind);
  }
  for (const part of form.root.querySelectorAll('[data-dd-except]')) {
    part.hidden = part.getAttribute('data-dd-except').split(' ').includes(kind);
  }
  const picked = kinds.find((each) => each.kind === kind);
  replace(form.root.querySelector('#dd-kind-hint'), picked ? picked.next : 'Mỗi nội dung cho biết ai quyết định và điều gì xảy ra tiếp theo.');
  offer(fields.input('agency'), 'Chọn cơ quan', groups(chosen ? agencies(context.agencies, chosen, kind) : []));
  const agency = fields.value('agency');
  const people = context.parts.people.filter(({ agencyCode }) => agencyCode === agency);
  offer(fields.input('person'), 'Cả cơ quan', people.map(({ id, fullName, title }) => option(id, [fullName, title].filter(Boolean).join(' – '))));
  if (about === 'directive') {
    offer(fields.input('watched'), 'Cả văn bản', chosen ? chosen.parts.map(choice) : []);
    offer(fields.input('watcher'), 'Chọn cơ quan, người', chosen ? chosen.watchers.map(choice) : []);
    offer(fields.input('replacedBy'), 'Chọn văn bản', context.parts.directives.filter((other) => other !== chosen).map(choice));
    carriedOver(form, chosen ? chosen.parts.filter(({ open }) => open) : []);
  }
}

/** Another directive says something else: what was written about the one before does not fit. */
function begin(form) {
  const chosen = chosenOf(form);
  FACTS.forEach((name) => form.fields.set(name, chosen && chosen[name]));
  form.fields.set('carriedOver', '');
  follow(form);
}

function chosenOf(form) {
  const about = form.aboutWhat.value;
  const choices = about === 'directive' ? form.context.parts.directives : form.context.parts.request;
  return choices.find(({ id }) => String(id) === form.fields.value(about));
}

function choice({ id, label }) {
  return option(String(id), label);
}

function agencies(all, { leadCode, coordinators }, kind) {
  return (all || []).filter(({ code }) => {
    if (TAKES_AWAY.includes(kind)) {
      return coordinators.includes(code);
    }
    return kind === 'NAME_WATCHER' || (code !== leadCode && !(kind === 'ADD_COORDINATOR' && coordinators.includes(code)));
  });
}

/** The list anew; what was chosen stays if it is still in it. */
function offer(select, none, options) {
  const { value } = select;
  replace(select, option('', none), options);
  select.value = value;
  if (select.selectedIndex < 0) {
    select.value = '';
  }
}
