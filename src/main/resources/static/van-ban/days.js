// Where the days went: a bar whose parts sum up to all working days since the assignment was given, and the same in figures.

import { el } from "/camunda/app/tasklist/scripts/dondoc/dom.js";
import { table } from "/camunda/app/tasklist/scripts/dondoc/parts.js";
import { writeDay } from "/camunda/app/tasklist/scripts/dondoc/text.js";

const PHASES = ["WAITING", "WORKING", "AT_APPROVER", "PAUSED"];
const sum = (lines) => lines.reduce((total, { days }) => total + days, 0);

export function whereDaysWent({ givenOn, lastOn, total, days }) {
  const title = `Các ngày đã đi đâu: ${total} ngày làm việc từ ${writeDay(givenOn)} đến ${writeDay(lastOn)}`;
  if (total === 0) {
    return el("p", { class: "dd-hint" }, title);
  }
  const parts = PHASES.map((phase) => ({ phase, lines: days.filter((each) => each.phase === phase) })).filter(({ lines }) => lines.length > 0);
  const bar = el("div", { class: "vb-days", "aria-hidden": "true" }, parts.map(({ phase, lines }) => piece(phase, sum(lines), lines[0].phaseLabel)));
  const rows = parts.flatMap(({ lines }) => lines.map(({ phaseLabel, step, agency, days: count }) => [phaseLabel, step ?? "", agency, `${count} ngày`]));
  rows.push(["Cộng", "", "", `${sum(days)} ngày`]);
  return el("div", { class: "vb-spent" }, el("h3", {}, title), bar, el("details", { class: "dd-more" }, el("summary", {}, "Theo bước, cơ quan"), table("", ["Thuộc về", "Bước", "Cơ quan", "Số ngày"], rows)));
}

function piece(phase, days, label) {
  const made = el("span", { class: `vb-piece vb-${phase.toLowerCase().replace("_", "-")}`, title: `${label}: ${days} ngày` }, `${label}: ${days}`);
  made.style.flexGrow = days;
  return made;
}
