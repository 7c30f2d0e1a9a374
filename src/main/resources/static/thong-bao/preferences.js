// How one wants to be told.

import { call } from "../quan-tri/api.js";
import { byId, element, notice, tableHead, tableRow } from "../quan-tri/dom.js";

const ADDRESS = "/api/messages/preferences";
const TIMES = ["quietFrom", "quietTo"];
let labels;

function choice(kind, channel, label) {
  const made = element("label", null, "choice");
  const box = element("input");
  box.type = "checkbox";
  box.checked = kind.wanted.includes(channel);
  box.dataset.kind = kind.kind;
  box.dataset.channel = channel;
  box.setAttribute("aria-label", `${kind.label}: ${label}`);
  made.append(box);
  return made;
}

function cell(kind, { channel, label }) {
  return kind.offered.includes(channel) ? choice(kind, channel, label) : "–";
}

function show(own) {
  byId("address").textContent = address(own);
  byId("address").className = own.emailRefused || !own.email ? "notice warn" : "";
  byId("lists-only").hidden = !own.listsOnly;
  const shown = own.channels;
  labels = ["Loại thông báo", "Gửi lúc nào", ...shown.map(({ label }) => label)];
  byId("kinds-head").replaceChildren(tableHead(labels));
  byId("kinds").replaceChildren(...own.kinds.map((kind) => tableRow(labels, [
    kind.label, kind.atOnce ? "ngay" : "thư gộp", ...shown.map((channel) => cell(kind, channel)),
  ])));
  const off = shown.filter(({ on }) => !on).map(({ label }) => label.toLowerCase());
  byId("channels").textContent = off.length
    ? `Cơ quan quản trị chưa bật: ${off.join(", ")}. Lựa chọn vẫn được lưu và có hiệu lực khi kênh được bật.` : "";
  byId("digestOnly").checked = own.digestOnly;
  byId("digestOnly").disabled = own.listsOnly;
  TIMES.forEach((name) => (byId(name).value = own[name] ?? ""));
}

function address({ email, emailRefused }) {
  if (!email) {
    return "Tài khoản chưa có địa chỉ thư điện tử; hãy báo quản trị hệ thống bổ sung để nhận thư.";
  }
  return emailRefused
    ? `Đã ngừng gửi thư đến ${email}. ${emailRefused} Hãy báo văn thư cơ quan hoặc quản trị hệ thống sửa địa chỉ, hoặc cho dùng lại nếu hộp thư đã nhận được thư.`
    : `Thư điện tử gửi đến: ${email}. Nếu không đúng, hãy báo quản trị hệ thống.`;
}

function chosen() {
  const wanted = {};
  byId("kinds").querySelectorAll("input[data-kind]").forEach(({ dataset, checked }) => {
    wanted[dataset.kind] ??= [];
    if (checked) {
      wanted[dataset.kind].push(dataset.channel);
    }
  });
  const [quietFrom, quietTo] = TIMES.map((name) => byId(name).value.trim());
  return { digestOnly: byId("digestOnly").checked, quietFrom, quietTo, wanted };
}

function refused(fault) {
  byId("refused").textContent = fault?.message ?? "";
  byId("refused").hidden = !fault;
  const wrong = new Set((fault?.faults ?? []).map(({ field }) => field));
  TIMES.forEach((name) => byId(name).removeAttribute("aria-invalid"));
  TIMES.filter((name) => wrong.has(name)).forEach((name) => byId(name).setAttribute("aria-invalid", "true"));
  const first = TIMES.find((name) => wrong.has(name));
  if (first) {
    byId(first).focus();
  }
}

byId("preferences").addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = event.submitter;
  button.disabled = true;
  try {
    show(await (await call("PUT", ADDRESS, chosen())).json());
    refused();
    notice("Đã lưu cách nhận thông báo.");
  } catch (fault) {
    refused(fault);
  } finally {
    button.disabled = false;
  }
});

try {
  show(await (await call("GET", ADDRESS)).json());
} catch (fault) {
  notice(fault.message, true);
}
