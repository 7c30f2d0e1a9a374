// The page that searches. What it shows stands in its address: it can be sent, kept, and gone back to.

import { call, csrf } from "/quan-tri/api.js";
import { byId, notice } from "/quan-tri/dom.js";
import { el, replace } from "/camunda/app/tasklist/scripts/dondoc/dom.js";
import { show as showDossier } from "/camunda/app/tasklist/scripts/dondoc/tabs/dossier.js";
import { files, history, notes, onDemand } from "/van-ban/on-demand.js";
import { lines } from "./results.js";

const SIZE = 20;
/** The server counts to here. */
const COUNTED = 100;

byId("csrf").value = csrf();
const asked = new URLSearchParams(window.location.search);
const text = (asked.get("tim") || "").trim();
const page = Math.max(0, Math.trunc(Number(asked.get("trang")) || 1) - 1);
const assignment = asked.get("nhiem-vu");

const address = (to) => `/tra-cuu/?${new URLSearchParams({ tim: text, trang: to + 1 })}`;

function link(id, to, shown) {
  byId(id).hidden = !shown;
  byId(id).href = address(to);
}

function heading(total) {
  if (total === 0) {
    return `Không tìm thấy nội dung nào có “${text}” trong phạm vi được xem`;
  }
  return total >= COUNTED ? `Có từ ${COUNTED} nhiệm vụ trở lên; hãy thêm từ để tìm hẹp lại` : `Tìm thấy ${total}`;
}

async function search() {
  const answer = await call("GET", `/api/search?${new URLSearchParams({ text, page, size: SIZE })}`);
  const rows = await answer.json();
  const total = Number(answer.headers.get("X-Total-Count"));
  byId("results-title").textContent = heading(Math.max(total, rows.length));
  byId("list").replaceChildren(...lines(rows));
  link("previous", page - 1, page > 0);
  link("next", page + 1, (page + 1) * SIZE < total || total >= COUNTED && rows.length >= SIZE);
  byId("page").textContent = total > SIZE || page > 0 ? `Trang ${page + 1}` : "";
  byId("results").hidden = false;
}

/** Who is mentioned in a note on a part of the assignment may read that, and not the assignment itself. */
async function dossier() {
  const content = byId("dossier-content");
  byId("dossier").hidden = false;
  try {
    const { directive } = await showDossier(content, {
      address: `/api/assignments/${encodeURIComponent(assignment)}`,
      left: new AbortController().signal,
    });
    content.append(
      onDemand("Tệp", () => files(assignment)),
      onDemand("Ý kiến", () => notes(assignment)),
      onDemand("Lịch sử", () => history(assignment)),
      el("p", {}, el("a", { class: "button", href: `/van-ban/?id=${directive.id}` }, "Xem cả văn bản")),
    );
  } catch (fault) {
    if (fault.status !== 404) {
      throw fault;
    }
    replace(content, el("h2", {}, "Ý kiến"), await notes(assignment));
  }
}

byId("text").value = text;
try {
  if (text) {
    await search();
  } else if (assignment) {
    await dossier();
  } else {
    byId("text").focus();
  }
} catch (fault) {
  byId("dossier").hidden = true;
  notice(fault.message, true);
}
