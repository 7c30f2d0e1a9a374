// What the form ends with. The engine's form library cannot hold a group of radio buttons under one variable (the second one is
// refused as a duplicate), so the buttons are ours and keep the hidden variable.

import { required } from './validation.js';

export class Outcomes {
  constructor(root, fields) {
    this.root = root;
    this.fields = fields;
    this.hidden = fields.input('outcome');
    this.radios = [...root.querySelectorAll('[data-dd-outcomes] input[type=radio]')];
    this.radios.forEach((radio) => radio.addEventListener('change', () => this.choose(radio.value)));
  }

  get chosen() {
    return this.hidden ? this.hidden.value : '';
  }

  /** Takes away what would be refused here. */
  withhold(outcomes) {
    this.radios.filter((radio) => outcomes.includes(radio.value)).forEach((radio) => radio.closest('.dd-outcome').remove());
    this.radios = this.radios.filter((radio) => !outcomes.includes(radio.value));
  }

  /** To start with: what the variable holds, unless it is offered no more, else what the form has checked. */
  start() {
    const checked = this.radios.find((radio) => radio.checked);
    const offered = this.radios.length === 0 || this.radios.some((radio) => radio.value === this.chosen);
    this.choose((offered && this.chosen) || (checked ? checked.value : ''));
  }

  choose(outcome) {
    if (this.hidden) {
      this.hidden.value = outcome;
    }
    this.radios.forEach((radio) => {
      radio.checked = radio.value === outcome;
    });
    for (const part of this.root.querySelectorAll('[data-when]')) {
      part.hidden = !part.getAttribute('data-when').split(' ').includes(outcome);
    }
    this.fields.inputs.forEach((input) => mark(input, required(input, outcome)));
  }
}

function mark(input, must) {
  if (must) {
    input.setAttribute('aria-required', 'true');
  } else {
    input.removeAttribute('aria-required');
  }
  const field = input.closest('.dd-field');
  if (field) {
    field.classList.toggle('dd-required', must);
  }
}
