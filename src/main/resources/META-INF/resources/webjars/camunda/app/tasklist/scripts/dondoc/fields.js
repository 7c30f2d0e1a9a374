// The inputs of a form that become variables: their values, whether they apply at present, what is wrong with them.

import { el, replace } from './dom.js';
import { readDay, writeDay } from './text.js';

const ATTRIBUTE = 'cam-variable-name';

export class Fields {
  constructor(root) {
    this.root = root;
    this.inputs = [...root.querySelectorAll(`[${ATTRIBUTE}]`)];
    for (const input of this.inputs) {
      describe(input);
      if (isDay(input)) {
        tidyDay(input);
      }
    }
  }

  input(name) {
    return this.inputs.find((input) => input.getAttribute(ATTRIBUTE) === name);
  }

  /** The input that a fault of the server is about: a variable, or a place in the break-down. */
  at(field) {
    const quoted = CSS.escape(field);
    return this.root.querySelector(`[data-place="${quoted}"]`) || this.input(field);
  }

  value(name) {
    const input = this.input(name);
    return input.type === 'checkbox' ? input.checked : input.value;
  }

  set(name, value) {
    const input = this.input(name);
    if (!input) {
      return;
    }
    if (input.type === 'checkbox') {
      input.checked = value === true;
    } else {
      input.value = value === null || value === undefined ? '' : isDay(input) ? writeDay(value) : value;
    }
  }

  values() {
    return Object.fromEntries(this.inputs.map((input) => [input.getAttribute(ATTRIBUTE), this.value(input.getAttribute(ATTRIBUTE))]));
  }

  setAll(values) {
    Object.entries(values).forEach(([name, value]) => this.set(name, value));
  }

  /** An input inside something hidden belongs to another outcome and posts nothing. */
  applies(input) {
    return input.type === 'hidden' || !input.closest('[hidden]');
  }

  /** Names of the inputs that post nothing at present. */
  idle() {
    return this.inputs.filter((input) => !this.applies(input)).map((input) => input.getAttribute(ATTRIBUTE));
  }
}

export function isDay(input) {
  return input.hasAttribute('data-day');
}

/** Whatever way a day is written, it is shown as dd/MM/yyyy when one leaves its input. */
export function tidyDay(input) {
  input.addEventListener('blur', () => {
    const read = readDay(input.value);
    if (read) {
      input.value = writeDay(read);
    }
  });
}

function describe(input) {
  const hint = input.id && document.getElementById(`${input.id}-hint`);
  if (hint) {
    input.setAttribute('aria-describedby', hint.id);
  }
}

/** Says beside the input why the server refused. @throws the fault itself if it is no answer of the server */
export function tellRefusal(input, fault) {
  if (fault.status === undefined) {
    throw fault;
  }
  showFault(input, fault.status === 401 ? 'Phiên làm việc đã hết; hãy đăng nhập lại.' : fault.message);
}

/** What follows when something is sent: where that cannot be loaded, nobody is to think that it was not sent. */
export async function onceSent(input, next) {
  try {
    await next();
  } catch (fault) {
    if (fault.status === undefined) {
      throw fault;
    }
    showFault(input, 'Đã gửi, nhưng chưa tải lại được phần này. Hãy tải lại trang; xin không gửi lại.');
  }
}

/** Says beside the input what is wrong with it; an empty message takes that away. */
export function showFault(input, message) {
  const id = `${input.id}-fault`;
  const holder = input.closest('.dd-field') || input.parentElement;
  let place = document.getElementById(id);
  if (!place) {
    place = el('p', { class: 'dd-fault', id, role: 'alert' });
    holder.append(place);
  }
  replace(place, message);
  if (message) {
    input.setAttribute('aria-invalid', 'true');
  } else {
    input.removeAttribute('aria-invalid');
  }
  const described = (input.getAttribute('aria-describedby') || '').split(' ').filter((part) => part && part !== id);
  input.setAttribute('aria-describedby', [...described, ...(message ? [id] : [])].join(' '));
}
