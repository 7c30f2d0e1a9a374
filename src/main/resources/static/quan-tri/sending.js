// The channels, the queue, what did not get through and the addresses that were switched off.

import { call } from "./api.js";
import { act, byId, element, notice, tableHead, tableRow } from "./dom.js";
import { moment } from "./moments.js";

const BASE = "/api/sending";
const SHOWN = 50;
const FAILURES = ["Người nhận", "Kênh", "Loại", "Lúc tạo", "Tình trạng", "Lý do", "Cần làm", ""];
const ADDRESSES = ["Địa chỉ", "Tài khoản", "Từ lúc", "Lý do", ""];

const DOUBLES = ["Người nhận", "Kênh", "Loại", "Phát hiện lúc", "Gửi lại lúc", "Mã thư"];

byId("doubles-head").replaceChildren(tableHead(DOUBLES));
byId("failures-head").replaceChildren(tableHead(FAILURES));
byId("addresses-head").replaceChildren(tableHead(ADDRESSES));

function showChannels(channels) {
  byId("channels").replaceChildren(...channels.map(({ label, on, facts, toDo }) => {
    const made = element("div");
    const lines = element("ul");
    lines.append(...facts.map((text) => element("li", text)), ...toDo.map((text) => element("li", text, "to-do")));
    made.append(element("h3", label), element("p", on ? "Đang bật" : "Đang tắt", on ? "state on" : "state"), lines);
    return made;
  }));
}

function showCounts({ waiting, sending, failed, nextAt }) {
  byId("counts").replaceChildren(
    element("li", nextAt ? `${waiting} đang chờ, lần gửi tới ${moment(nextAt)}` : `${waiting} đang chờ`),
    element("li", `${sending} đang gửi`), element("li", `${failed} gửi hỏng`, failed ? "bad" : ""));
}

function showFailures(rows, total) {
  byId("failures").replaceChildren(...rows.map((row) => tableRow(FAILURES, [
    `${row.recipientName} (${row.recipientId})`, row.channelLabel, row.kindLabel, moment(row.createdAt),
    row.waiting ? `đã thử ${row.attempts} lần, thử lại ${moment(row.nextAt)}` : `hỏng sau ${row.attempts} lần thử`,
    row.reason, row.toDo, act("Gửi lại", () => again(row), `Gửi lại cho ${row.recipientName}`),
  ])));
  byId("no-failures").hidden = rows.length > 0;
  byId("retry-all").hidden = rows.length === 0;
  byId("more-failures").hidden = total <= SHOWN;
  byId("more-failures").textContent = `Đang hiện ${rows.length} trong ${total} tin.`;
}

function showDoubles(rows, total) {
  byId("doubles").replaceChildren(...rows.map((row) => tableRow(DOUBLES, [
    `${row.recipientName} (${row.recipientId})`, row.channelLabel, row.kindLabel, moment(row.since),
    row.sentAt ? moment(row.sentAt) : "chưa gửi lại", element("code", row.messageKey),
  ])));
  byId("no-doubles").hidden = rows.length > 0;
  byId("more-doubles").hidden = total <= SHOWN;
  byId("more-doubles").textContent = `Đang hiện ${rows.length} trong ${total} tin.`;
}

function showAddresses(lines) {
  byId("addresses").replaceChildren(...lines.map((line) => tableRow(ADDRESSES, [
    line.address, line.accounts.join(", ") || "không còn tài khoản nào dùng", moment(line.refusedAt), line.reason,
    act("Dùng lại", () => giveBack(line.address), `Dùng lại ${line.address}`),
  ])));
  byId("no-addresses").hidden = lines.length > 0;
}

async function load() {
  const overview = await (await call("GET", BASE)).json();
  showChannels(overview.channels);
  showCounts(overview.counts);
  showAddresses(overview.refusedAddresses);
  const failures = await call("GET", `${BASE}/failures?size=${SHOWN}`);
  showFailures(await failures.json(), Number(failures.headers.get("X-Total-Count")));
  const doubles = await call("GET", `${BASE}/possible-doubles?size=${SHOWN}`);
  showDoubles(await doubles.json(), Number(doubles.headers.get("X-Total-Count")));
}

/** Does it, says so and shows where things stand now. */
async function carryOut(what, title) {
  try {
    notice(await what());
  } catch (fault) {
    notice(fault.message, true);
  }
  await load().catch((fault) => notice(fault.message, true));
  byId(title).focus();
}

const again = (row) => carryOut(async () => {
  await call("POST", `${BASE}/failures/${row.id}/retry`);
  return `Đang gửi lại cho ${row.recipientName}.`;
}, "queue-title");

const giveBack = (address) => carryOut(async () => {
  await call("POST", `${BASE}/refused-addresses/give-back`, { address });
  return `Đã cho gửi thư trở lại đến ${address}.`;
}, "addresses-title");

byId("retry-all").addEventListener("click", () => carryOut(async () => {
  const { retried } = await (await call("POST", `${BASE}/failures/retry`)).json();
  return `Đang gửi lại ${retried} tin.`;
}, "queue-title"));

byId("reload").addEventListener("click", () => carryOut(async () => "", "queue-title"));

await load().catch((fault) => notice(fault.message, true));
