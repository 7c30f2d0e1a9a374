// What stands below an assignment and is read when it is opened: its files, what was said, what happened.

import { el, replace } from "/camunda/app/tasklist/scripts/dondoc/dom.js";
import { happening } from "/camunda/app/tasklist/scripts/dondoc/dossier.js";
import { table } from "/camunda/app/tasklist/scripts/dondoc/parts.js";
import { call } from "/camunda/app/tasklist/scripts/dondoc/server.js";
import { Pages } from "/camunda/app/tasklist/scripts/dondoc/tabs/pages.js";
import { note } from "/camunda/app/tasklist/scripts/dondoc/tabs/said.js";
import { writeMoment } from "/camunda/app/tasklist/scripts/dondoc/text.js";

/** Read when it is opened, and once: a leader who reads the head waits for none of it. */
export function onDemand(title, read) {
  const content = el("div", { class: "vb-demand" }, el("p", { class: "dd-hint" }, "Đang tải…"));
  const made = el("details", { class: "dd-more" }, el("summary", {}, title), content);
  made.addEventListener("toggle", async () => {
    if (made.open && !made.dataset.read) {
      made.dataset.read = "yes";
      try {
        replace(content, await read());
      } catch (refused) {
        delete made.dataset.read;
        replace(content, el("p", { role: "alert" }, refused.message));
      }
    }
  });
  return made;
}

/** The latest and the former versions, to open. */
export async function files(id) {
  const { files: all } = await call("GET", `/api/assignments/${id}/files`);
  const rows = all.map(({ name, href, version, uploadedByName, uploadedAt }) => [
    el("a", { href }, name),
    version > 1 ? `bản ${version}` : "bản đầu",
    uploadedByName,
    writeMoment(uploadedAt),
  ]);
  return rows.length > 0 ? table("", ["Tệp", "Phiên bản", "Người tải lên", "Lúc"], rows) : el("p", { class: "dd-hint" }, "Chưa có tệp.");
}

export async function history(id) {
  const lines = await call("GET", `/api/assignments/${id}/history`);
  return lines.length > 0 ? el("ol", { class: "dd-history" }, lines.reverse().map(happening)) : el("p", { class: "dd-hint" }, "Chưa có diễn biến nào.");
}

/** Also after the assignment has ended. */
export async function notes(id) {
  const pages = new Pages(`/api/assignments/${id}/notes`, note, "ý kiến", new AbortController().signal);
  await pages.load();
  return pages.element;
}
