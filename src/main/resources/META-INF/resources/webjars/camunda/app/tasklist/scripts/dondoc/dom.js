// Making elements. Text only ever becomes a text node: what people wrote is shown, never run.

/** @param attributes null, undefined and false leave an attribute out, true sets it empty */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== '') {
      element.append(child instanceof Node ? child : String(child));
    }
  }
}

export function replace(element, ...children) {
  element.textContent = '';
  append(element, children);
}

/** @param onClick a promise from it keeps the button from being pressed twice */
export function button(label, onClick, attributes = {}) {
  const made = el('button', { type: 'button', class: 'btn btn-default btn-sm', ...attributes }, label);
  made.addEventListener('click', () => once(made, onClick));
  return made;
}

export async function once(pressed, act) {
  const isHeld = document.activeElement === pressed;
  pressed.disabled = true;
  try {
    await act();
  } finally {
    pressed.disabled = false;
    // What is disabled loses the focus, and whoever works by keyboard his place.
    if (isHeld && document.activeElement === document.body) {
      pressed.focus({ preventScroll: true });
    }
  }
}

export function option(value, label) {
  return el('option', { value }, label);
}

let last = 0;

/** An id that nothing else on the page has. */
export function freshId(stem) {
  last += 1;
  return `dd-${stem}-${last}`;
}
