// One's own messages: asked for, marked and shown in the same way by the bell of the web apps and by the page.

import { call } from "../quan-tri/api.js";
import { act, day, element } from "../quan-tri/dom.js";
import { moment } from "../quan-tri/moments.js";

const BASE = "/api/messages";

export const unreadCount = async () => (await (await call("GET", `${BASE}/unread-count`)).json()).unread;

export async function messages(unreadOnly, page, size) {
  const response = await call("GET", `${BASE}?unread=${unreadOnly}&page=${page}&size=${size}`);
  return { rows: await response.json(), total: Number(response.headers.get("X-Total-Count")) };
}

const markRead = (id) => call("POST", `${BASE}/${id}/read`, undefined, true);

/** @param upTo the newest that the person has before his eyes: what came in since stays unread */
export const markAllRead = (upTo) => call("POST", `${BASE}/read?upTo=${upTo}`);

/** @param onRead is called when the message was marked, or why it could not be */
export function line(message, onRead) {
  const unread = !message.readAt;
  const made = element("li", null, unread ? "message unread" : "message");
  const head = element("p", null, "message-head");
  const at = element("time", moment(message.createdAt));
  at.dateTime = message.createdAt;
  head.append(at, ` · ${message.kindLabel}`);
  if (message.urgent) {
    head.append(element("span", "Khẩn", "message-urgent"));
  }
  if (unread) {
    head.append(element("span", "chưa đọc", "message-state"));
  }
  // Most reminders say it themselves.
  const dueOn = day(message.dueOn);
  const due = dueOn && !message.text.includes(dueOn) ? ` Thời hạn: ${dueOn}.` : "";
  made.append(head, element("p", message.subject, "message-subject"), element("p", message.text + due, "message-text"));
  made.append(element("p", `Ông/bà nhận tin này ${message.why}.`, "message-why"), acts(message, unread, onRead));
  return made;
}

function acts(message, unread, onRead) {
  const row = element("p", null, "message-acts");
  const mark = () => markRead(message.id).then(() => onRead(), onRead);
  // A path of ours only, whatever a row holds.
  if (message.link && /^\/(?!\/)/.test(message.link)) {
    const link = element("a", message.action || "Mở", "message-link");
    link.href = message.link;
    link.target = "_self";
    link.addEventListener("click", () => unread && mark());
    row.append(link);
  }
  if (unread) {
    row.append(act("Đã đọc", mark, `Đánh dấu đã đọc: ${message.subject}`));
  }
  return row;
}
