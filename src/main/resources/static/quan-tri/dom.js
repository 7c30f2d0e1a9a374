// Builds what the page shows. Data reaches the page as text only, never as markup.

export const byId = (id) => document.getElementById(id);

export function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined && text !== null) {
    made.textContent = text;
  }
  if (className) {
    made.className = className;
  }
  return made;
}

/** A button. @param label what it does for whoever does not see its row */
export function act(text, onClick, label) {
  const made = element("button", text);
  made.type = "button";
  made.setAttribute("aria-label", label);
  made.addEventListener("click", onClick);
  return made;
}

/** A table row; a cell is a text or a node. The labels serve narrow screens. */
export function tableRow(labels, cells) {
  const row = element("tr");
  cells.forEach((cell, place) => {
    const made = element("td");
    if (cell instanceof Node) {
      made.append(cell);
    } else {
      made.textContent = cell ?? "";
    }
    if (labels[place]) {
      made.dataset.label = labels[place];
    }
    row.append(made);
  });
  return row;
}

export function tableHead(labels) {
  const row = element("tr");
  labels.forEach((label) => {
    const heading = element("th", label);
    heading.scope = "col";
    row.append(heading);
  });
  return row;
}

export { day } from "./moments.js";

export function notice(text, bad) {
  const place = byId("notice");
  place.textContent = text;
  place.classList.toggle("bad", Boolean(bad));
  place.hidden = !text;
  if (text) {
    place.scrollIntoView({ block: "nearest" });
  }
}
