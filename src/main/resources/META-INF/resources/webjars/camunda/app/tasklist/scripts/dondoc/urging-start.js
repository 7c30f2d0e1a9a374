// The start forms that urge and that ask for an explanation.

import { option } from './dom.js';

/** A start form that chooses among assignments, the late ones marked. */
function chooseAssignment(form) {
  const choices = form.context.parts.urging || [];
  form.fields.input('assignment').append(...choices.map((choice) => option(String(choice.id), `${choice.late ? 'Quá hạn: ' : ''}${choice.number} – ${choice.ordinal}. ${choice.title} (${choice.leadName})`)));
  return choices;
}

export const startUrging = {
  prepare(form) {
    const choices = chooseAssignment(form);
    const assignment = form.fields.input('assignment');
    const letterOption = form.fields.input('kind').querySelector('option[value=LETTER]');
    const follow = () => {
      const chosen = choices.find(({ id }) => String(id) === assignment.value);
      letterOption.disabled = !form.context.parts.letters || !chosen || !chosen.late;
      if (letterOption.disabled) {
        form.fields.set('kind', 'MESSAGE');
      }
    };
    assignment.addEventListener('change', follow);
    follow();
    Object.assign(form, { followUrging: follow });
  },

  restored(form) {
    form.followUrging();
    const { values } = form.context.draft || {};
    if (values && values.kind === 'LETTER' && !form.fields.input('kind').querySelector('option[value=LETTER]').disabled) {
      form.fields.set('kind', 'LETTER');
    }
  },

  shown(form) {
    form.fields.input('assignment').focus();
  },
};

export const askExplanation = {
  prepare(form) {
    chooseAssignment(form);
  },

  shown(form) {
    if ((form.context.parts.urging || []).length === 0) {
      form.banner.show('info', 'Hiện không có nhiệm vụ nào quá hạn.');
    }
    form.fields.input('assignment').focus();
  },
};
