// The leader's form.

import { tidyDay } from "/camunda/app/tasklist/scripts/dondoc/fields.js";
import { call } from "../quan-tri/api.js";
import { byId, element, notice } from "../quan-tri/dom.js";

const FIELDS = ["agency", "principal", "person", "signatureForm", "documentNumber", "documentOn", "from", "to"];

export class Grant {
  constructor(choices, onGranted) {
    Object.assign(this, { choices, onGranted, form: byId("grant-form") });
    byId("grant").hidden = false;
    this.form.querySelectorAll("[data-day]").forEach(tidyDay);
    fill(byId("agency"), choices.map(({ code, name }) => [code, name]));
    byId("agency").addEventListener("change", () => this.people());
    this.form.addEventListener("change", () => this.adapt());
    this.form.addEventListener("input", ({ target }) => tell(target, ""));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.people();
    this.adapt();
  }

  people() {
    const { principals, persons } = this.choices.find(({ code }) => code === byId("agency").value);
    const lines = (people) => [["", "Chọn người"], ...people.map(({ id, fullName, title }) => [id, [fullName, title].filter(Boolean).join(" – ")])];
    fill(byId("principal"), lines(principals));
    fill(byId("person"), lines(persons));
  }

  get signs() {
    return this.form.elements.kind.value === "SIGN";
  }

  adapt() {
    byId("form-of-signature").hidden = !this.signs;
    byId("document-need").textContent = this.signs ? "(bắt buộc)" : "(nếu có)";
  }

  async send() {
    const values = Object.fromEntries(FIELDS.map((name) => [name, byId(name).value.trim() || null]));
    const right = { ...values, kind: this.form.elements.kind.value, signatureForm: this.signs ? values.signatureForm : null };
    FIELDS.forEach((name) => tell(byId(name), ""));
    try {
      await (await call("POST", "/api/stand-ins", right)).json();
    } catch (fault) {
      notice(fault.message, true);
      this.mark(fault.faults ?? []);
      return;
    }
    notice("Đã giao quyền; có hiệu lực trong thời gian đã chọn.");
    this.form.reset();
    this.people();
    this.adapt();
    await this.onGranted();
  }

  mark(faults) {
    const inputs = faults.filter(({ field }) => FIELDS.includes(field)).map(({ field, message }) => {
      tell(byId(field), message);
      return byId(field);
    });
    inputs[0]?.focus();
  }
}

function fill(select, options) {
  select.replaceChildren(...options.map(([value, text]) => {
    const made = element("option", text);
    made.value = value;
    return made;
  }));
}

/** Says beside the input what is wrong with it; an empty text takes that away. */
function tell(input, text) {
  const id = `${input.id || input.name}-fault`;
  byId(id)?.remove();
  if (!text) {
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
    return;
  }
  const fault = element("p", text, "fault");
  fault.id = id;
  input.after(fault);
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", id);
}
