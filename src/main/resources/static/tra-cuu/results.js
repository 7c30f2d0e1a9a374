// The lines of a search: each leads to the open task that one may see, else to the dossier, else nowhere; a file found opens.

import { day, element } from "/quan-tri/dom.js";

function target({ taskId, assignmentId, dossier }) {
  if (taskId) {
    return `/camunda/app/tasklist/default/#/?task=${encodeURIComponent(taskId)}`;
  }
  return dossier ? `/tra-cuu/?nhiem-vu=${assignmentId}` : null;
}

function title(row) {
  return row.assignmentId ? `Nhiệm vụ ${row.ordinal}. ${row.title}` : row.subject;
}

function head(row) {
  const to = target(row);
  const made = element(to ? "a" : "strong", title(row));
  if (to) {
    made.href = to;
  }
  return made;
}

function about(row) {
  const made = element("p", null, "about");
  made.append(element("span", `${row.directiveNumber} ngày ${day(row.issuedOn)}`));
  if (row.leadName) {
    made.append(element("span", `Chủ trì: ${row.leadName}`));
  }
  made.append(element("span", row.progressLabel));
  if (row.deadlineWords) {
    const due = element("span", row.deadlineWords, "due");
    due.dataset.standing = row.deadlineState;
    made.append(due);
  }
  return made;
}

function files(found) {
  const made = element("p", "Tệp: ", "files");
  found.forEach(({ name, href }, index) => {
    const open = element("a", name);
    open.href = href;
    made.append(index > 0 ? "; " : "", open);
  });
  return made;
}

function line(row) {
  const made = element("li");
  const first = element("p");
  first.append(head(row));
  made.append(first, about(row));
  if (row.assignmentId) {
    made.append(element("p", row.subject));
  }
  if (row.taskName) {
    made.append(element("p", `Công việc đang mở: ${row.taskName}`, "about"));
  }
  if (row.files.length > 0) {
    made.append(files(row.files));
  }
  return made;
}

export const lines = (rows) => rows.map(line);
