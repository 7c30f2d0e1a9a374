// Decision tables: what is in force, what an uploaded one would change, and putting it in force.

import { call } from "./api.js";
import { byId, element, notice, tableHead, tableRow } from "./dom.js";
import { moment } from "./moments.js";
import { previewedUpload } from "./upload.js";

const ADDRESS = "/api/decision-tables";
/** More rows would only slow the browser; the counts are of all. */
const SHOWN = 300;
const DIFFERENCES = ["Đang dùng", "Kèm theo phần mềm"];

let tables = [];
let shown;

byId("difference-head").replaceChildren(tableHead(DIFFERENCES));

async function load(key) {
  try {
    tables = await (await call("GET", ADDRESS)).json();
  } catch (fault) {
    notice(fault.message, true);
    return;
  }
  byId("table").replaceChildren(...tables.map(({ table }) => {
    const option = element("option", table.name);
    option.value = table.key;
    return option;
  }));
  open(tables.find(({ table }) => table.key === key) ?? tables[0]);
}

const heading = (column) => column.label || column.name;

function open(state) {
  shown = state;
  const { table, differences } = state;
  byId("table").value = table.key;
  history.replaceState(null, "", `#${table.key}`);
  byId("shown-title").textContent = table.name;
  const origin = state.by ? `do ${state.by} nạp từ tệp ${state.fileName}` : "kèm theo phần mềm";
  byId("state").textContent = `Bản ${state.version}, dùng từ ${moment(state.since)}, ${origin}. Quy tắc ${table.hitPolicy}.`
    + (differences.length ? ` ${differences.length} dòng khác với bản kèm theo phần mềm.` : " Giống bản kèm theo phần mềm.");
  byId("description").textContent = table.description;
  const labels = ["", ...table.inputs.map(heading), ...table.outputs.map((output) => `→ ${heading(output)}`)];
  byId("head").replaceChildren(tableHead(labels));
  byId("rows").replaceChildren(...table.rows.map((row) => tableRow(labels, [row.description, ...row.cells])));
  byId("differences").replaceChildren(...differences.map((one) => tableRow(DIFFERENCES, [one.inForce, one.shipped])));
  byId("different").hidden = !differences.length;
  byId("download").href = `${ADDRESS}/${table.key}/file`;
  byId("upload-form").reset();
  hidePreview();
}

byId("table").addEventListener("change", (event) => open(tables.find(({ table }) => table.key === event.target.value)));

const hidePreview = previewedUpload(() => `${ADDRESS}/${shown.table.key}`, showPreview, async ({ table }) => {
  await load(table.key);
  notice(`Bảng “${table.name}” đã được đưa vào sử dụng.`);
});

function showPreview({ table, asked, changed }) {
  const labels = [...table.inputs.map(heading), "Hiện nay", "Theo bảng mới"];
  byId("counts").replaceChildren(
    element("li", `${table.rows.length} dòng`), element("li", `${asked} trường hợp đã hỏi thử`),
    element("li", `${changed.length} trường hợp trả lời khác`));
  byId("changed-head").replaceChildren(tableHead(labels));
  byId("changed").replaceChildren(...changed.slice(0, SHOWN).map((one) => {
    const row = tableRow(labels, [...one.facts, answer(one.before), answer(one.after)]);
    row.children[one.facts.length].className = "before";
    row.children[one.facts.length + 1].className = "after";
    return row;
  }));
  byId("no-changed").hidden = changed.length > 0;
  byId("changed-region").hidden = changed.length === 0;
  byId("preview").hidden = false;
  byId("preview-title").focus();
}

const answer = (rows) => (rows.length ? rows.join("\n") : "không có dòng nào");

await load(location.hash.slice(1));
