// Who acts for whom: everybody sees it, a leader grants and revokes.

import { call, csrf } from "../quan-tri/api.js";
import { byId, day, element, notice, tableHead, tableRow } from "../quan-tri/dom.js";
import { Grant } from "./grant.js";

const BASE = "/api/stand-ins";
const LABELS = ["Người thay", "Thay cho", "Quyền", "Căn cứ", "Thời gian", "Tình trạng", ""];
const STATES = { NOT_YET: "chưa đến ngày", IN_FORCE: "đang hiệu lực", ENDED: "đã hết hạn", REVOKED: "đã thu hồi" };
const failed = (fault) => notice(fault.message, true);
let chosen;

byId("csrf").value = csrf();
byId("list-head").replaceChildren(tableHead(LABELS));

const titled = (name, title) => [name, title].filter(Boolean).join(", ");
const right = (row) => (row.kind === "SIGN" ? `Ký ${row.signatureForm}.` : "Xử lý thay");
const document_ = (row) => (row.documentNumber ? `Văn bản số ${row.documentNumber} ngày ${day(row.documentOn)}` : "");

function state(row) {
  const text = row.state === "REVOKED" ? `${STATES.REVOKED} (${row.revokedByName})` : STATES[row.state];
  return element("span", text, row.state === "REVOKED" ? "badge off" : "badge");
}

function act(row) {
  if (!row.revocable) {
    return "";
  }
  const button = element("button", "Thu hồi");
  button.type = "button";
  button.setAttribute("aria-label", `Thu hồi: ${row.personName} thay ${row.principalName}`);
  button.addEventListener("click", () => {
    chosen = row;
    byId("revoke-what").textContent = `${row.personName}: ${right(row).toLowerCase()} ${row.principalName}, ${row.agencyName}.`;
    byId("revoke-dialog").showModal();
  });
  return button;
}

function show(rows) {
  byId("list-rows").replaceChildren(...rows.map((row) => {
    const made = tableRow(LABELS, [
      titled(row.personName, row.personTitle), `${titled(row.principalName, row.principalTitle)} (${row.agencyName})`, right(row),
      document_(row), `${day(row.from)} – ${day(row.to)}`, state(row), act(row),
    ]);
    made.lastElementChild.className = "acts";
    return made;
  }));
  byId("list-empty").hidden = rows.length > 0;
  const own = rows.filter((row) => row.own && row.state === "IN_FORCE");
  byId("own").replaceChildren(...own.map((row) => element("li",
    `${titled(row.principalName, row.principalTitle)} – ${row.kind === "SIGN" ? `ký ${row.signatureForm}. theo ${document_(row).toLowerCase()}` : "xử lý thay, không ký"}, đến hết ${day(row.to)}`)));
  byId("own-empty").hidden = own.length > 0;
}

async function reload() {
  try {
    show(await (await call("GET", BASE)).json());
  } catch (fault) {
    failed(fault);
  }
}

byId("revoke-cancel").addEventListener("click", () => byId("revoke-dialog").close());
byId("revoke-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  byId("revoke-dialog").close();
  try {
    await call("DELETE", `${BASE}/${chosen.id}`);
    notice(`Đã thu hồi quyền của ${chosen.personName}.`);
  } catch (fault) {
    failed(fault);
  }
  await reload();
});

async function begin() {
  await reload();
  try {
    const choices = await (await call("GET", `${BASE}/choices`)).json();
    if (choices.length > 0) {
      new Grant(choices, reload);
    }
  } catch (fault) {
    failed(fault);
  }
}

begin();
