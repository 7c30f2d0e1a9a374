// Background work of the processes that stands still after a fault.

import { call } from "./api.js";
import { act, byId, notice, tableHead, tableRow } from "./dom.js";
import { moment } from "./moments.js";

const BASE = "/api/failed-jobs";
const LABELS = ["Quy trình", "Bước", "Đến hạn lúc", "Điều gì đang đợi", "Lý do", "Cần làm", ""];

byId("jobs-head").replaceChildren(tableHead(LABELS));

async function load() {
  const { total, jobs } = await (await call("GET", BASE)).json();
  byId("jobs").replaceChildren(...jobs.map((job) => tableRow(LABELS, [
    job.processName, job.stepName, job.dueAt ? moment(job.dueAt) : "", job.effect, job.reason, job.toDo,
    act("Chạy lại", () => carryOut(`${BASE}/${job.id}/retry`), `Chạy lại: ${job.stepName}`),
  ])));
  byId("jobs-count").textContent = total > jobs.length ? `Có ${total} việc; đang hiện ${jobs.length}.` : "";
  byId("jobs-all").hidden = total === 0;
  byId("no-jobs").hidden = total > 0;
}

async function carryOut(address) {
  try {
    await call("POST", address);
    notice("Đã cho chạy lại; hệ thống thực hiện trong ít giây.");
  } catch (fault) {
    notice(fault.message, true);
  }
  await load().catch((fault) => notice(fault.message, true));
  byId("jobs-title").focus();
}

byId("jobs-all").addEventListener("click", () => carryOut(`${BASE}/retry`));

await load().catch((fault) => notice(fault.message, true));
