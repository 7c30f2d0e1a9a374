// The head of the page: progress over all assignments, what is late, what is blocked, the next date, who has the work.

import { el } from "/camunda/app/tasklist/scripts/dondoc/dom.js";
import { chip, facts, table } from "/camunda/app/tasklist/scripts/dondoc/parts.js";
import { writeDay } from "/camunda/app/tasklist/scripts/dondoc/text.js";
import { withWhom } from "./assignment.js";

const BLOCKED = ["PAUSED", "AWAITING_HIGHER_LEVEL", "RETURNED", "INSTRUCTION_ASKED"];
const ENDED = ["COMPLETED", "FOLLOW_UP_ENDED"];
const STATIONS = [
  ["GIVING", "Giao"],
  ["REVIEW", "Rà soát"],
  ["PROPOSAL", "Đề xuất"],
  ["APPROVAL", "Phê duyệt"],
  ["REPORT", "Báo cáo"],
];

export function summary({ directive, holders, ways, today }) {
  // What was recalled is not counted, neither as given nor as done.
  const parts = directive.assignments.filter(({ progress }) => progress !== "RECALLED");
  const recalled = directive.assignments.length - parts.length;
  const open = parts.filter(({ progress }) => !ENDED.includes(progress));
  const late = open.filter(({ deadlineState }) => deadlineState === "OVERDUE");
  const blocked = open.filter(({ progress }) => BLOCKED.includes(progress));
  const coming = open.filter(({ dueOn, resultIssuedOn }) => dueOn && dueOn >= today && !resultIssuedOn).sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  return [
    el(
      "p",
      { class: "vb-chips" },
      chip("plain", directive.stateLabel),
      " ",
      chip("success", `${parts.length - open.length}/${parts.length} nhiệm vụ đã xong`),
      " ",
      late.length > 0 ? chip("danger", `${late.length} nhiệm vụ quá hạn`) : chip("success", "Không nhiệm vụ nào quá hạn"),
      recalled > 0 && [" ", chip("plain", `đã thu hồi ${recalled} nhiệm vụ, không tính vào tổng số`)],
    ),
    stations(parts, ways),
    whoHoldsIt(holders, open, ways),
    facts([
      ["Quá hạn", lines(late, ({ deadlineWords }) => deadlineWords)],
      ["Đang vướng", lines(blocked, ({ progressLabel }) => progressLabel)],
      ["Thời hạn gần nhất", coming.length > 0 && `${writeDay(coming[0].dueOn)} – nhiệm vụ ${coming[0].ordinal}, ${coming[0].leadName}`],
      ["Người ký", directive.signedByName],
      ["Lĩnh vực", directive.fieldName],
      ["Báo cáo cho", directive.reportTo],
    ]),
  ];
}

/** How many assignments stand at each station now; those that have ended are through. */
function stations(parts, ways) {
  const at = (code) =>
    parts.filter(({ id, progress }) => !ENDED.includes(progress) && ways[id].path.some(({ station, state }) => station === code && state === "CURRENT")).length;
  const done = parts.filter(({ progress }) => ENDED.includes(progress)).length;
  const items = [...STATIONS.map(([code, label]) => [label, at(code)]), ["Đã xong", done]];
  return el(
    "ol",
    { class: "vb-stations", "aria-label": "Số nhiệm vụ đang ở từng khâu" },
    items.map(([label, count]) => el("li", { class: count > 0 && "is-here" }, el("strong", {}, String(count)), el("span", {}, label))),
  );
}

/** The Office's own work on the whole first, then each assignment's. */
function whoHoldsIt(whole, open, ways) {
  const rows = [
    ...whole.map((holder) => row("Cả văn bản", holder, "")),
    ...open.flatMap((part) => ways[part.id].holders.map((holder) => row(`${part.ordinal}. ${part.title}`, holder, part.deadlineWords))),
  ];
  return rows.length > 0 && el("div", { class: "vb-holders" }, el("h3", {}, "Ai đang giữ việc"), table("", ["Nhiệm vụ", "Công việc", "Ở đâu", "Với ai", "Thời hạn"], rows));
}

function row(what, holder, deadline) {
  return [what, holder.name, holder.agencyName, withWhom(holder), deadline];
}

function lines(parts, words) {
  return parts.length > 0 && el("ul", {}, parts.map((part) => el("li", {}, `${part.ordinal}. ${part.title} – ${part.leadName} (${words(part)})`)));
}
