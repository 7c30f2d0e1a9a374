// One directive on one page: read in a minute, printed on paper. The head says where it stands; below, each assignment by itself.

import { el, replace } from "/camunda/app/tasklist/scripts/dondoc/dom.js";
import { heading } from "/camunda/app/tasklist/scripts/dondoc/dossier.js";
import { call } from "/camunda/app/tasklist/scripts/dondoc/server.js";
import { writeMoment } from "/camunda/app/tasklist/scripts/dondoc/text.js";
import { assignmentCard } from "./assignment.js";
import { summary } from "./summary.js";

const place = document.getElementById("content");
const notice = document.getElementById("notice");

function tell(text) {
  notice.textContent = text;
  notice.hidden = !text;
}

/** Where days went is for managers; whoever else sees the directive reads the page without it. */
async function daysSpent(id) {
  try {
    const spent = await call("GET", `/api/monitoring/directives/${id}/days`);
    return new Map(spent.map((each) => [each.assignmentId, each]));
  } catch (refused) {
    if (refused.status === 404) {
      return null;
    }
    throw refused;
  }
}

async function show() {
  const id = new URLSearchParams(window.location.search).get("id");
  if (!/^\d{1,18}$/.test(id ?? "")) {
    tell("Địa chỉ thiếu số của văn bản; hãy mở trang này từ danh sách giám sát.");
    return;
  }
  try {
    const [overview, spent] = await Promise.all([call("GET", `/api/directives/${id}/overview`), daysSpent(id)]);
    const { directive } = overview;
    document.title = `${directive.number} - Đôn Đốc`;
    replace(
      place,
      el("section", { class: "card vb-head" }, heading(directive), summary(overview)),
      directive.assignments.map((assignment) =>
        assignmentCard(assignment, overview.ways[assignment.id], spent && spent.get(assignment.id), spent !== null),
      ),
      el("p", { class: "dd-hint vb-printed" }, `Số liệu lúc ${writeMoment(new Date().toISOString())}.`),
    );
    tell("");
  } catch (refused) {
    tell(refused.message);
  }
}

document.getElementById("print").addEventListener("click", () => window.print());
show();
