// The diagram of an assignment with the way that it took: numbers say in which order, a tick that it is done, a thick frame where it is.

import { el } from "/camunda/app/tasklist/scripts/dondoc/dom.js";
import { table } from "/camunda/app/tasklist/scripts/dondoc/parts.js";
import { writeDay } from "/camunda/app/tasklist/scripts/dondoc/text.js";
import { draw } from "./drawing.js";

/** More numbers than these do not fit over a step. */
const MOST = 3;

const days = (count) => (count === 0 ? "trong ngày" : `${count} ngày làm việc`);

/** @param steps oldest first; @param taken ids of the drawing's elements that the way went over */
export function wayTaken(drawing, { steps, taken }) {
  const passed = new Set(taken);
  const here = steps.find(({ untilOn }) => !untilOn);
  const numbers = (element) => steps.filter((step) => step.element === element).map(({ number }) => number);
  const scrolled = el(
    "div",
    { class: "vb-diagram", tabindex: "0", role: "region", "aria-label": "Sơ đồ, cuộn ngang để xem hết" },
    draw(drawing, {
      classOf: (id) => (id === here?.element ? "is-here" : passed.has(id) ? "is-done" : "is-ahead"),
      badgeOf: (id) => badge(numbers(id), id === here?.element),
    }),
  );
  showFrom(scrolled, here ?? steps[steps.length - 1]);
  return el(
    "div",
    { class: "vb-way" },
    el("h3", {}, "Sơ đồ và đường đã đi"),
    el("p", { class: "vb-now" }, here ? `Đang ở bước ${here.number}, ${here.name}${here.agencyName ? ` (${here.agencyName})` : ""}, từ ${writeDay(here.sinceOn)}: ${days(here.workingDays)}.` : "Đã đi hết đường."),
    scrolled,
    el("p", { class: "dd-hint" }, "✓ và số thứ tự: bước đã qua; khung đậm và ●: đang ở đây; nét mờ: chưa qua."),
    steps.length > 0 && el("details", { class: "dd-more vb-steps" }, el("summary", {}, `${steps.length} bước, theo thứ tự`), list(steps)),
  );
}

function badge(all, isHere) {
  const shown = all.length > MOST ? [all[0], "…", all[all.length - 1]] : all;
  return shown.length > 0 && `${isHere ? "●" : "✓"} ${shown.join(", ")}`;
}

function list(steps) {
  return table("", ["Thứ tự", "Bước", "Ở đâu", "Từ ngày", "Đến ngày", "Mất"], steps.map(({ number, name, agencyName, sinceOn, untilOn, workingDays }) => [
    String(number),
    name,
    agencyName ?? "",
    writeDay(sinceOn),
    untilOn ? writeDay(untilOn) : "đang ở đây",
    days(workingDays),
  ]));
}

/** Where it is now stands in view before anybody scrolls. */
function showFrom(scrolled, step) {
  if (step) {
    new ResizeObserver((seen, observer) => {
      const shape = scrolled.querySelector(`[data-element="${step.element}"]`);
      if (scrolled.clientWidth > 0 && shape) {
        const gap = shape.getBoundingClientRect().left - scrolled.getBoundingClientRect().left;
        scrolled.scrollLeft += gap - scrolled.clientWidth / 2;
      }
      observer.disconnect();
    }).observe(scrolled);
  }
}
