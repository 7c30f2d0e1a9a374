// Drafting a proposal: its text, and who is asked for an opinion besides those whom the table names.

import { agencyPicker } from '../break-down/agency-picker.js';
import { replace } from '../dom.js';
import { beginText, checkText } from './text-fields.js';

const NOT_ASKED = ['province', 'office'];

export const draftProposal = {
  prepare: beginText,

  restored(form) {
    const { fields, context } = form;
    const agencies = (context.agencies || []).filter((agency) => !NOT_ASKED.includes(agency.kind) && agency.code !== context.assignment.leadCode);
    const chosen = { coordinating: fields.value('addedAgencies').split(' ').filter(Boolean) };
    const editor = {
      agencies,
      agencyName: (code) => (agencies.find((agency) => agency.code === code) || { shortName: code }).shortName,
      place: () => 'addedAgencies',
      set(target, name, value) {
        target[name] = value;
        fields.set('addedAgencies', value.join(' '));
        form.changed();
      },
    };
    replace(form.root.querySelector('[data-dd-agencies]'), agencyPicker(editor, chosen, 'Lấy thêm ý kiến của'));
  },

  check: checkText,
};
