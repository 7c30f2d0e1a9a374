// The ready filters and their tasks, as Tasklist itself asks for them: the start page never shows more, nor counts otherwise.

import { call } from "/quan-tri/api.js";

const FILTERS = "/camunda/api/engine/engine/default/filter";
const TASKLIST = "/camunda/app/tasklist/default/#/";

/** @returns every ready filter with the number of its tasks, in Tasklist's order */
export async function worklists() {
  const filters = await (await call("GET", `${FILTERS}?resourceType=Task&itemCount=true`)).json();
  return filters.map(({ id, name, itemCount }) => ({ id, name, count: itemCount, link: `${TASKLIST}?filter=${id}` }));
}

function row(task, filterId) {
  const about = Object.fromEntries((task._embedded?.variable ?? []).map(({ name, value }) => [name, value]));
  return {
    name: task.name,
    link: `${TASKLIST}?filter=${filterId}&task=${task.id}`,
    title: about.nhiemVu,
    directive: about.vanBan,
    lead: about.chuTri,
    at: about.coQuan,
    deadline: about.thoiHan,
    standing: about.mucHan,
  };
}

/** @returns the filter's first tasks */
export async function firstTasks({ id }, most) {
  const address = `${FILTERS}/${id}/list?firstResult=0&maxResults=${most}`;
  const page = await (await call("GET", address, undefined, false, "application/hal+json")).json();
  return (page._embedded?.task ?? []).map((task) => row(task, id));
}
