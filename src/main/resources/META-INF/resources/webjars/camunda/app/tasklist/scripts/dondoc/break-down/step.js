// The officer breaks a directive down: the editor writes, the form's two variables follow.

import { faultOf } from '../validation.js';
import { Editor } from './editor.js';
import { BreakDown } from './model.js';

export const breakDownDirective = {
  restored(form) {
    const { fields, context } = form;
    const model = new BreakDown(begun(fields) || (context.breakDown && context.breakDown.directive) || {}, fields.value('confirmedFacts'));
    const follow = () => {
      fields.set('directive', model.json());
      fields.set('confirmedFacts', model.confirmedPlaces());
      form.changed();
    };
    fields.set('directive', model.json());
    form.editor = new Editor(form.root, model, context, follow);
  },

  check(form) {
    const inputs = [...form.root.querySelectorAll('[data-place]:not(summary, button)')].filter((input) => !input.closest('[hidden]'));
    const found = inputs.map((input) => ({ input, message: faultOf(input, '', form.context.today) })).filter(({ message }) => message);
    const open = [...form.root.querySelectorAll('[data-confirm]')].filter((box) => !box.checked);
    return [
      ...found,
      ...open.map((input) => ({ input, message: 'Hãy xác nhận, hoặc sửa nội dung.' })),
      ...(form.editor.model.assignments.length === 0 ? [{ field: 'assignments', message: 'Hãy nhập ít nhất một nhiệm vụ.' }] : []),
    ];
  },
};

/** The draft, if it can be read. */
function begun(fields) {
  try {
    return JSON.parse(fields.value('directive'));
  } catch (none) {
    return null;
  }
}
