// The office's list of reasons for lateness.

import { getJson, send } from "./api.js";
import { act, byId, notice, tableHead, tableRow } from "./dom.js";

const LABELS = ["Mã", "Tên nguyên nhân", "Thứ tự", "Ghi rõ thêm", "Tình trạng", "Thao tác"];
const FLAGS = ["described", "active"];

function show(reason) {
  byId("edit-title").textContent = reason ? `Sửa nguyên nhân ${reason.code}` : "Thêm nguyên nhân";
  byId("edit").reset();
  byId("code").readOnly = Boolean(reason);
  if (reason) {
    ["code", "label", "ordinal"].forEach((name) => {
      byId(name).value = reason[name];
    });
    FLAGS.forEach((name) => {
      byId(name).checked = reason[name];
    });
  }
  byId(reason ? "label" : "code").focus();
}

async function load() {
  const reasons = await getJson("/lateness-reasons");
  byId("head").replaceChildren(tableHead(LABELS));
  byId("rows").replaceChildren(
    ...reasons.map((reason) =>
      tableRow(LABELS, [
        reason.code,
        reason.label,
        String(reason.ordinal),
        reason.described ? "có" : "",
        reason.active ? "đang dùng" : "đã ngừng",
        act("Sửa", () => show(reason), `Sửa: ${reason.label}`),
      ]),
    ),
  );
}

byId("fresh").addEventListener("click", () => show());
byId("edit").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    await send("PUT", `/lateness-reasons/${encodeURIComponent(byId("code").value.trim())}`, {
      label: byId("label").value,
      ordinal: Number(byId("ordinal").value),
      described: byId("described").checked,
      active: byId("active").checked,
    });
    notice("Đã lưu.");
    await load();
  } catch (fault) {
    notice(fault.message, true);
  }
});

load().catch((fault) => notice(fault.message, true));
