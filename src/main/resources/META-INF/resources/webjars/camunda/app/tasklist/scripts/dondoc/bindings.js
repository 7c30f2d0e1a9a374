// What a form says in its attributes about the context: lists to choose from, values to begin with, parts that need something.

import { el, option } from './dom.js';
import { isDay } from './fields.js';
import { writeDay } from './text.js';

const LISTS = {
  agencies: (context) => groups(context.agencies),
  fields: (context) => (context.fields || []).map((field) => option(field.field, `${field.field} – ${field.name}`)),
  signers: (context) => (context.signers || []).map(person),
  candidates: (context) => (context.candidates || []).map(person),
  latenessReasons: (context) => reasons(context.parts).map(({ code, label }) => option(code, label)),
  contributors: (context) => ((context.parts.contribution && context.parts.contribution.candidates) || []).map(person),
};

const KINDS = [
  ['province', 'Tỉnh'],
  ['office', 'Văn phòng'],
  ['department', 'Sở, ban, ngành'],
  ['district', 'Huyện, thành phố'],
  ['commune', 'Xã, phường, thị trấn'],
];

export function bind(root, fields, context) {
  for (const select of root.querySelectorAll('select[data-dd-options]')) {
    select.append(...LISTS[select.getAttribute('data-dd-options')](context));
    select.value = select.getAttribute('data-dd-preset') || '';
  }
  for (const part of root.querySelectorAll('[data-dd-if]')) {
    part.hidden = !holds(context, part.getAttribute('data-dd-if'));
  }
  for (const part of root.querySelectorAll('[data-dd-first-if]')) {
    if (holds(context, part.getAttribute('data-dd-first-if'))) {
      part.parentElement.prepend(...part.parentElement.querySelectorAll(':scope > legend'), part);
    }
  }
  fields.inputs.forEach((input) => begin(input, context));
}

/** By kind, in the order of a recipients' list. */
export function byKind(agencies) {
  const known = KINDS.map(([kind]) => kind);
  const rest = (agencies || []).filter((agency) => !known.includes(agency.kind));
  return [...KINDS.map(([kind, label]) => [label, (agencies || []).filter((agency) => agency.kind === kind)]), ['Khác', rest]].filter(([, found]) => found.length > 0);
}

export function groups(agencies) {
  return byKind(agencies).map(([label, found]) => el('optgroup', { label }, found.map((agency) => option(agency.code, agency.shortName))));
}

/** Why something is late, where the form asks for it. */
function reasons({ toExplain, lateness, extension } = {}) {
  return (toExplain || lateness || extension || {}).reasons || [];
}

function person({ id, fullName, title }) {
  return option(id, [fullName, title].filter(Boolean).join(' – '));
}

function begin(input, context) {
  const from = input.getAttribute('data-dd-value');
  const value = from && at(context, from);
  if (value) {
    input.value = isDay(input) ? writeDay(value) : value;
  }
  const fixed = input.getAttribute('data-dd-fixed-if');
  if (fixed && at(context, fixed)) {
    input.readOnly = true;
  }
}

/** "assignment.kind=STANDING", or a place that must not be empty. */
function holds(context, condition) {
  const [path, wanted] = condition.split('=');
  const value = at(context, path);
  return wanted === undefined ? Boolean(value) && value.length !== 0 : value === wanted;
}

/** The first of several places, separated by blanks, that holds something. */
function at(context, paths) {
  for (const path of paths.split(' ')) {
    const value = path.split('.').reduce((object, name) => (object ? object[name] : undefined), context);
    if (value !== null && value !== undefined && value.length !== 0) {
      return value;
    }
  }
  return undefined;
}
