// The working calendar: what is in force, what a file would change, and who changed what.

import { call } from "./api.js";
import { act, byId, day, element, notice, tableHead, tableRow } from "./dom.js";
import { moment } from "./moments.js";
import { previewedUpload } from "./upload.js";

const ADDRESS = "/api/calendar";
/** More rows would only slow the browser; the counts are of all. */
const SHOWN = 500;

const YEARS = ["Năm", "Lịch", "Ngày làm việc", "Chưa xác nhận", ""];
const DAYS = ["Ngày", "Là", "Lý do", "Căn cứ", "Đã xác nhận", ""];
const CHANGED = ["Ngày", "Đang dùng", "Theo tệp"];
const MOVING = ["Văn bản", "Nhiệm vụ", "Cơ quan", "Thời hạn của", "Hiện nay", "Sẽ là"];
const RECORD = ["Lúc", "Người", "Năm", "Việc", "Số ngày", "Thời hạn đã chuyển"];
const KINDS = { OFF: "ngày nghỉ", WORK: "ngày làm bù" };
const CHANGES = { REPLACED: "Nạp tệp", CONFIRMED: "Xác nhận" };

let years = [];
let shown;

[["years-head", YEARS], ["days-head", DAYS], ["changed-head", CHANGED], ["moving-head", MOVING], ["record-head", RECORD]]
  .forEach(([id, labels]) => byId(id).replaceChildren(tableHead(labels)));

async function load() {
  try {
    const overview = await (await call("GET", ADDRESS)).json();
    years = overview.years;
    showYears();
    showRecord(overview.changes);
    open(years.find(({ year }) => shown && year === shown.year) ?? years.find(({ unconfirmed }) => unconfirmed) ?? years[0]);
  } catch (fault) {
    notice(fault.message, true);
  }
}

function showYears() {
  byId("years").replaceChildren(...years.map((one) => tableRow(YEARS, [
    String(one.year), one.official ? "chính thức" : "dự kiến (phần mềm tính)", String(one.workingDays),
    one.official ? String(one.unconfirmed) : "–",
    act("Xem", () => { open(one); byId("days-title").focus(); }, `Xem lịch năm ${one.year}`),
  ])));
}

function open(one) {
  shown = one;
  byId("days-title").textContent = `Năm ${one.year}`;
  byId("year").value = one.year;
  byId("download").href = `${ADDRESS}/${one.year}/file`;
  const text = one.caveat ?? (one.unconfirmed
    ? `Còn ${one.unconfirmed} ngày chưa được xác nhận. Hãy đối chiếu với thông báo chính thức rồi xác nhận; thời hạn đã tính theo các ngày này.`
    : "");
  byId("warning").textContent = text;
  byId("warning").hidden = !text;
  byId("confirm-all").hidden = one.unconfirmed < 2;
  byId("days").replaceChildren(...one.days.map((row) => tableRow(DAYS, [
    day(row.day), KINDS[row.kind], row.reason, row.source, row.confirmed ? "rồi" : "chưa",
    one.official && !row.confirmed ? act("Xác nhận", () => confirm([row.day]), `Xác nhận ngày ${day(row.day)}`) : "",
  ])));
  byId("no-days").hidden = one.days.length > 0;
}

async function confirm(days) {
  try {
    await call("POST", `${ADDRESS}/${shown.year}/confirm`, { days });
    notice(days.length === 1 ? `Đã xác nhận ngày ${day(days[0])}.` : `Đã xác nhận ${days.length} ngày.`);
  } catch (fault) {
    notice(fault.message, true);
  }
  await load();
}

byId("confirm-all").addEventListener("click", () =>
  confirm(shown.days.filter((row) => !row.confirmed).map((row) => row.day)));

const hidePreview = previewedUpload(() => `${ADDRESS}/${byId("year").value}`, showPreview, async ({ year, moving }) => {
  hidePreview();
  byId("upload-form").reset();
  shown = { year };
  await load();
  notice(`Đã áp dụng lịch năm ${year}; ${moving.length} thời hạn đã chuyển.`);
});

byId("year").addEventListener("input", () => {
  hidePreview();
  byId("download").href = `${ADDRESS}/${byId("year").value}/file`;
});

function showPreview({ year, workingDaysBefore, workingDaysAfter, days, moving, warnings }) {
  byId("preview-title").textContent = `Xem trước lịch năm ${year}`;
  byId("counts").replaceChildren(
    element("li", `${workingDaysBefore} → ${workingDaysAfter} ngày làm việc`),
    element("li", `${days.length} ngày khác`), element("li", `${moving.length} thời hạn chuyển`));
  byId("file-warnings").replaceChildren(...warnings.map((text) => element("li", text)));
  byId("changed").replaceChildren(...days.map((row) => tableRow(CHANGED, [day(row.day), row.before, row.after])));
  byId("moving").replaceChildren(...moving.slice(0, SHOWN).map((one) => tableRow(MOVING, [
    one.number, `${one.ordinal}. ${one.title}`, one.agencyCode,
    one.asWritten ? `${one.subject} (ghi ngày ${day(one.asWritten)})` : one.subject, day(one.from), day(one.to),
  ])));
  byId("no-moving").hidden = moving.length > 0;
  byId("moving-region").hidden = moving.length === 0;
  byId("preview").hidden = false;
  byId("preview-title").focus();
}

function showRecord(changes) {
  byId("record").replaceChildren(...changes.map((one) => tableRow(RECORD, [
    moment(one.changedAt), one.changedBy, String(one.calendarYear), `${CHANGES[one.kind]}: ${one.source}`,
    String(one.days), one.kind === "REPLACED" ? String(one.datesMoved) : "",
  ])));
  byId("no-record").hidden = changes.length > 0;
}

await load();
