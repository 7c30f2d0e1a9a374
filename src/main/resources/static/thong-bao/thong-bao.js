// One's messages, the newest first.

import { csrf } from "../quan-tri/api.js";
import { byId, notice } from "../quan-tri/dom.js";
import { line, markAllRead, messages } from "./messages.js";

const SIZE = 20;
let page = 0;
let newest = 0;

byId("csrf").value = csrf();

async function show(fault) {
  notice(fault?.message ?? "", true);
  const unreadOnly = byId("unread-only").checked;
  try {
    const { rows, total } = await messages(unreadOnly, page, SIZE);
    if (rows.length === 0 && page > 0) {
      page = 0;
      await show(fault);
      return;
    }
    newest = Math.max(newest, ...rows.map(({ id }) => id));
    byId("list").replaceChildren(...rows.map((message) => line(message, marked)));
    byId("empty").hidden = rows.length > 0;
    byId("read-all").disabled = rows.every(({ readAt, settled }) => readAt || settled);
    byId("previous").hidden = page === 0;
    byId("next").hidden = (page + 1) * SIZE >= total;
    byId("page").textContent = total > SIZE ? `Trang ${page + 1} / ${Math.ceil(total / SIZE)}` : "";
  } catch (refused) {
    notice(refused.message, true);
  }
}

/** The pressed button is gone with its line: the focus must not be lost. */
async function marked(fault) {
  await show(fault);
  if (document.activeElement === document.body) {
    byId("list-title").focus();
  }
}

function turn(by) {
  page += by;
  show().then(() => byId("list-title").focus());
}

byId("previous").addEventListener("click", () => turn(-1));
byId("next").addEventListener("click", () => turn(1));
byId("unread-only").addEventListener("change", () => {
  page = 0;
  show();
});
byId("read-all").addEventListener("click", () => markAllRead(newest).then(() => marked(), marked));

await show();
