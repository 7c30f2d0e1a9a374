// The secret link of one's calendar.

import { call } from "../quan-tri/api.js";
import { byId, notice } from "../quan-tri/dom.js";
import { moment } from "../quan-tri/moments.js";

const ADDRESS = "/api/calendar-feed";

function show({ since, path }) {
  byId("feed-state").textContent = since ? `Đang bật từ ${moment(since)}.` : "Đang tắt.";
  byId("feed-renew").textContent = since ? "Tạo liên kết mới (bỏ liên kết cũ)" : "Bật và tạo liên kết";
  byId("feed-renew").hidden = false;
  byId("feed-off").hidden = !since;
  byId("feed-new").hidden = !path;
  byId("feed-address").value = path ? new URL(path, window.location.origin).href : "";
  if (path) {
    byId("feed-address").focus();
    byId("feed-address").select();
  }
}

async function ask(method) {
  try {
    show(await (await call(method, ADDRESS)).json());
  } catch (fault) {
    notice(fault.message, true);
  }
}

byId("feed-renew").addEventListener("click", () => ask("POST"));
byId("feed-off").addEventListener("click", () => ask("DELETE"));
byId("feed-copy").addEventListener("click", async () => {
  byId("feed-address").select();
  try {
    await navigator.clipboard.writeText(byId("feed-address").value);
    notice("Đã chép liên kết.");
  } catch {
    notice("Trình duyệt không cho chép tự động; hãy nhấn Ctrl+C.");
  }
});

await ask("GET");
