// Người phối hợp xử lý: fellow officers who work with the handler, ticked beside him; he himself is none of them.

import { el, freshId, replace } from './dom.js';

/** A step that names a handler in that input. */
export function naming(handler) {
  return {
    restored({ fields, context, root }) {
      const place = root.querySelector('[data-dd-deputies]');
      if (!place) {
        // The form of an earlier release.
        return;
      }
      const people = context.parts.deputies || [];
      place.closest('fieldset').hidden = people.length < 2;
      offerDeputies(place, people, fields.input('deputyIds'), fields.input(handler));
    },
  };
}

/** @param input holds the ids of those who are ticked, separated by blanks */
export function offerDeputies(place, people, input, handler) {
  const ticked = input.value.split(' ');
  const lines = people.map((person) => line(person, ticked.includes(person.id)));
  const keep = () => {
    input.value = lines.map(({ box }) => box).filter((box) => box.checked && !box.disabled).map((box) => box.value).join(' ');
  };
  const leaveOutHandler = () => {
    lines.forEach(({ box }) => {
      box.disabled = box.value === handler.value;
    });
    keep();
  };
  place.addEventListener('change', keep);
  handler.addEventListener('change', leaveOutHandler);
  replace(place, lines.map(({ shown }) => shown));
  leaveOutHandler();
}

function line({ id, fullName, title }, checked) {
  const box = el('input', { type: 'checkbox', id: freshId('deputy'), value: id, checked });
  const shown = el('div', { class: 'dd-check' }, box, el('label', { for: box.id }, [fullName, title].filter(Boolean).join(' – ')));
  return { box, shown };
}
