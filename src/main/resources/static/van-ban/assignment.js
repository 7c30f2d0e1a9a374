// One assignment: its way, who has it, its dates, where the days went; files, messages and history when they are asked for.

import { button, el, replace } from "/camunda/app/tasklist/scripts/dondoc/dom.js";
import { chip, deadline, deadlineChip, facts, table } from "/camunda/app/tasklist/scripts/dondoc/parts.js";
import { callPage } from "/camunda/app/tasklist/scripts/dondoc/server.js";
import { path } from "/camunda/app/tasklist/scripts/dondoc/tabs/path.js";
import { writeDay, writeMoment } from "/camunda/app/tasklist/scripts/dondoc/text.js";
import { whereDaysWent } from "./days.js";
import { files, history, notes, onDemand } from "./on-demand.js";
import { wayTaken } from "./way.js";

const MESSAGES = 20;

/** @param drawn its diagram and its way over it; null before it was given out */
export function assignmentCard(assignment, way, { spent, drawn, isManager }) {
  const titleId = `assignment-${assignment.id}`;
  return el(
    "section",
    { class: "card vb-assignment", "aria-labelledby": titleId },
    el("h2", { id: titleId }, `${assignment.ordinal}. ${assignment.title} `, deadlineChip(assignment)),
    assignment.content && el("blockquote", {}, assignment.content),
    path(way.path),
    facts([
      ["Chủ trì", assignment.leadName],
      ["Phối hợp", assignment.coordinatingNames.join("; ")],
      ["Tình trạng", assignment.progressLabel],
      ["Thời hạn", deadline(assignment)],
      ["Ngày giao", writeDay(assignment.givenOn)],
      ["Văn bản kết quả ban hành", writeDay(assignment.resultIssuedOn)],
    ]),
    holders(way.holders),
    dates(way.dates),
    spent && whereDaysWent(spent),
    drawn && wayTaken(drawn.drawing, drawn.way),
    onDemand("Tệp", () => files(assignment.id)),
    onDemand("Ý kiến", () => notes(assignment.id)),
    isManager && onDemand("Thông báo đã gửi", () => messages(assignment.id)),
    onDemand("Lịch sử", () => history(assignment.id)),
  );
}

/** A caption would be as narrow as a column where the table becomes a list of cards. */
function titled(title, columns, rows) {
  return el("div", {}, el("h3", {}, title), table("", columns, rows));
}

/** The person, or the role of those of whom one is to take it. */
export function withWhom({ personName, principalName, role }) {
  return personName ? [personName, principalName && `(thay ${principalName})`].filter(Boolean).join(" ") : role;
}

function holders(lines) {
  const rows = lines.map((holder) => [holder.name, holder.agencyName, withWhom(holder), writeMoment(holder.since)]);
  return rows.length > 0 && titled("Ai đang giữ việc", ["Công việc", "Ở đâu", "Với ai", "Từ lúc"], rows);
}

function dates(changes) {
  const rows = changes.map(({ changedAt, oldDueOn, newDueOn, basisLabel, note, changedByName }) => [
    writeMoment(changedAt),
    `${writeDay(oldDueOn) || "không ấn định"} → ${writeDay(newDueOn) || "không ấn định"}`,
    [chip("plain", basisLabel), note && ` ${note}`],
    changedByName,
  ]);
  return rows.length > 0 && titled("Các lần đặt, đổi thời hạn", ["Lúc", "Thời hạn", "Căn cứ", "Người đặt"], rows);
}

async function messages(id) {
  const list = el("div", {});
  const foot = el("p", {});
  let page = 0;
  let shown = 0;
  const more = async () => {
    const { rows, total } = await callPage(`/api/monitoring/assignments/${id}/messages?page=${page}&size=${MESSAGES}`);
    page += 1;
    shown += rows.length;
    list.append(
      rows.length > 0 ? table("", ["Lúc", "Loại", "Gửi cho", "Nội dung", "Đã đọc"], rows.map(sent)) : el("p", { class: "dd-hint" }, "Chưa gửi thông báo nào."),
    );
    replace(foot, shown < total && button(`Xem thêm (còn ${total - shown})`, more));
  };
  await more();
  return [list, foot];
}

function sent({ at, kindLabel, toName, text, readAt, sentBy }) {
  return [writeMoment(at), [kindLabel, sentBy.length > 0 && el("p", { class: "dd-hint" }, sentBy.join(", "))], toName, text, readAt ? writeMoment(readAt) : "chưa đọc"];
}
