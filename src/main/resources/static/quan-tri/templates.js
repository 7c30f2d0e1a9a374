// The wording of mails: seen with sample data before it is used.

import { call } from "./api.js";
import { byId, element, notice } from "./dom.js";
import { moment } from "./moments.js";

const BASE = "/api/mail-templates";
const FIELDS = ["subject", "html", "plain"];
let templates = [];
let shown;

async function load() {
  templates = await (await call("GET", BASE)).json();
  byId("template").replaceChildren(...templates.map(({ name, label }) => {
    const made = element("option", label);
    made.value = name;
    return made;
  }));
  show(templates.find(({ name }) => name === shown?.name) ?? templates[0]);
}

function show(template) {
  shown = template;
  byId("template").value = template.name;
  byId("template-state").textContent = template.changedAt
    ? `Mẫu của cơ quan, ${template.changedBy} đổi lúc ${moment(template.changedAt)}.` : "Mẫu đi kèm phần mềm.";
  byId("subject-part").hidden = !template.usesSubject;
  FIELDS.forEach((name) => (byId(name).value = template[name]));
  byId("places").replaceChildren(...template.places.map(({ name, meaning }) => {
    const made = element("li");
    made.append(element("code", `{{${name}}}`), `: ${meaning}`);
    return made;
  }));
  byId("reset").disabled = !template.changedAt;
  byId("template-preview").hidden = true;
  refused();
}

function refused(fault) {
  byId("template-fault").textContent = fault?.message ?? "";
  byId("template-fault").hidden = !fault;
  const wrong = new Set((fault?.faults ?? []).map(({ field }) => field));
  FIELDS.forEach((name) => byId(name).removeAttribute("aria-invalid"));
  FIELDS.filter((name) => wrong.has(name)).forEach((name) => byId(name).setAttribute("aria-invalid", "true"));
}

const wording = () => Object.fromEntries(FIELDS.map((name) => [name, byId(name).value]));

async function carryOut(what) {
  try {
    await what();
    refused();
  } catch (fault) {
    refused(fault);
  }
}

byId("template").addEventListener("change", ({ target }) => show(templates.find(({ name }) => name === target.value)));

byId("preview").addEventListener("click", () => carryOut(async () => {
  const { subject, html, plain } = await (await call("POST", `${BASE}/${shown.name}/preview`, wording())).json();
  byId("preview-subject").textContent = shown.usesSubject ? `Tiêu đề: ${subject}` : "";
  // The frame's sandbox runs nothing and sends nothing, whatever the wording holds.
  byId("preview-html").srcdoc = html;
  byId("preview-plain").textContent = plain;
  byId("template-preview").hidden = false;
  byId("preview-title").focus();
}));

byId("template-form").addEventListener("submit", (event) => {
  event.preventDefault();
  carryOut(async () => {
    await call("PUT", `${BASE}/${shown.name}`, wording());
    await load();
    notice("Đã dùng mẫu thư mới; các thư gửi từ bây giờ theo mẫu này.");
  });
});

byId("reset").addEventListener("click", () => carryOut(async () => {
  await call("DELETE", `${BASE}/${shown.name}`);
  await load();
  notice("Đã trở về mẫu đi kèm phần mềm.");
}));

await load().catch((fault) => notice(fault.message, true));
