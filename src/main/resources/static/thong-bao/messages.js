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

/** What is said about a message; the bell of the web apps has the same in English. */
export const words = {
  kind: (message) => message.kindLabel,
  urgent: "Khẩn",
  isUnread: "chưa đọc",
  isSettled: "đã giải quyết",
  due: (date) => `Thời hạn: ${date}.`,
  why: "Ông/bà nhận tin này ",
  action: (message) => message.action || "Mở",
  read: "Đã đọc",
  markRead: (subject) => `Đánh dấu đã đọc: ${subject}`,
};

/**
 * @param onRead is called when the message was marked, or why it could not be
 * @param say the words around what the message itself says, which is Vietnamese
 */
export function line(message, onRead, say = words) {
  const unread = !message.readAt && !message.settled;
  const made = element("li", null, unread ? "message unread" : "message");
  const head = element("p", null, "message-head");
  const at = element("time", moment(message.createdAt));
  at.dateTime = message.createdAt;
  head.append(at, ` · ${say.kind(message)}`);
  if (message.urgent) {
    head.append(element("span", say.urgent, "message-urgent"));
  }
  if (unread || message.settled) {
    head.append(element("span", unread ? say.isUnread : say.isSettled, "message-state"));
  }
  const text = element("p", null, "message-text");
  text.append(written("span", message.text));
  // A reminder's own sentence says the date already.
  if (message.dueOn && !message.text.includes(day(message.dueOn))) {
    text.append(` ${say.due(day(message.dueOn))}`);
  }
  const why = element("p", say.why, "message-why");
  why.append(written("span", `${message.why}.`));
  made.append(head, written("p", message.subject, "message-subject"), text, why, acts(message, unread, onRead, say));
  return made;
}

/** As the office wrote it, whatever the language of the page. */
function written(tag, text, className) {
  const made = element(tag, text, className);
  made.lang = "vi";
  return made;
}

function acts(message, unread, onRead, say) {
  const row = element("p", null, "message-acts");
  const mark = () => markRead(message.id).then(() => onRead(), onRead);
  // A path of ours only, whatever a row holds; what is settled is not there to be opened any more.
  if (!message.settled && message.link && /^\/(?!\/)/.test(message.link)) {
    const link = element("a", say.action(message), "message-link");
    link.href = message.link;
    link.target = "_self";
    link.addEventListener("click", () => unread && mark());
    row.append(link);
  }
  if (unread) {
    row.append(act(say.read, mark, say.markRead(message.subject)));
  }
  return row;
}
