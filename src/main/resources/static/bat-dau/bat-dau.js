// The start page: what is late, what waits for a signature, what is due, and the ways to all of it.

import { hangUp } from "/camunda/lib/dondoc/bell.js";
import { call, csrf } from "/quan-tri/api.js";
import { byId, element, notice } from "/quan-tri/dom.js";
import { unreadCount } from "/thong-bao/messages.js";
import { doors } from "./doors.js";
import { firstTasks, worklists } from "./worklists.js";

const SHOWN = 5;

/**
 * In this order, each by the name of its ready filter. What lies in an agency's pile stands here for those whose work it is
 * (`role`). `never` is said where there is nothing; a block without it is left out then.
 */
const BLOCKS = [
  { filter: "Quá hạn", className: "late", never: "Không có việc quá hạn." },
  { filter: "Chờ tôi ký, phê duyệt", className: "sign" },
  { filter: "Chưa tiếp nhận", className: "sign", role: "CLERK" },
  { filter: "Chưa phân công", className: "sign", role: "LEADER" },
  { filter: "Chờ phát hành", className: "sign", role: "CLERK" },
  { filter: "Sắp đến hạn", className: "soon", never: "Không có việc sắp đến hạn." },
  { filter: "Việc của tôi", className: "sign", never: "Chưa có việc nào đứng tên ông/bà." },
];

byId("csrf").value = csrf();

const badge = (count) => element("span", count, count ? "count" : "count none");

/** @param own short names of the reader's agencies */
function taskLine(task, own) {
  const made = element("li", null, task.standing === "OVERDUE" ? "task late" : "task");
  const link = element("a");
  link.href = task.link;
  link.append(element("strong", task.name), element("span", task.title, "task-title"));
  // The lead agency sees what waits with those who work with it, too.
  const elsewhere = task.at !== task.lead && !own.has(task.at) && `đang ở ${task.at}`;
  const facts = element("span", [task.directive, task.lead, elsewhere].filter(Boolean).join(" · "), "task-facts");
  if (task.deadline) {
    facts.append(" · ", element("span", task.deadline, "task-deadline"));
  }
  link.append(facts);
  made.append(link);
  return made;
}

function block({ className, never }, filter, tasks, own) {
  const made = element("section", null, `card block ${filter.count ? className : ""}`);
  const heading = element("h2", `${filter.name} `);
  heading.append(badge(filter.count));
  made.append(heading);
  if (filter.count === 0) {
    made.append(element("p", never, "hint"));
    return made;
  }
  const list = element("ul", null, "tasks");
  list.append(...tasks.map((task) => taskLine(task, own)));
  made.append(list);
  if (filter.count > tasks.length) {
    const all = element("a", `Xem cả ${filter.count} việc`, "button");
    all.href = filter.link;
    made.append(all);
  }
  return made;
}

async function showWork(filters, places) {
  const roles = places.map(({ role }) => role);
  const own = new Set(places.map(({ agencyShortName }) => agencyShortName));
  const shown = BLOCKS.filter(({ role }) => !role || roles.includes(role))
    .map((kind) => ({ kind, filter: filters.find(({ name }) => name === kind.filter) }))
    .filter(({ kind, filter }) => filter && (filter.count > 0 || kind.never));
  const made = await Promise.all(
    shown.map(async ({ kind, filter }) => block(kind, filter, filter.count ? await firstTasks(filter, SHOWN) : [], own)));
  byId("work").replaceChildren(...made);
}

function showFilters(filters) {
  byId("filter-list").replaceChildren(...filters.map(({ name, count, link }) => {
    const line = element("li");
    const open = element("a");
    open.href = link;
    open.append(element("span", name), " ", badge(count));
    line.append(open);
    return line;
  }));
  byId("filters").hidden = false;
}

async function show() {
  const [me, unread] = await Promise.all([call("GET", "/api/me").then((answer) => answer.json()), unreadCount()]);
  byId("hello").textContent = `Xin chào, ${me.fullName}`;
  byId("places").textContent = me.places.map(({ agencyName, roleLabel }) => `${agencyName} (${roleLabel})`).join(" · ");
  byId("doors").replaceChildren(...doors(me, unread));
  hangUp(byId("bell"));
  if (me.places.length > 0) {
    byId("search").hidden = false;
    const filters = await worklists();
    showFilters(filters);
    await showWork(filters, me.places);
  }
}

try {
  await show();
} catch (fault) {
  notice(fault.message, true);
}
