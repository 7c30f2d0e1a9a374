// A process as its model draws it, as SVG without a style of its own: how it looks says van-ban.css, on screen and on paper.

const SVG = "http://www.w3.org/2000/svg";
const XHTML = "http://www.w3.org/1999/xhtml";
const MARGIN = 6;
const ROUND = new Set(["startEvent", "intermediateCatchEvent", "endEvent"]);
const HEAD = 30;

export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children.flat(Infinity).filter(Boolean));
  return made;
}

/** Words that break into lines by themselves. */
function words(text, { x, y, width, height }, name) {
  const line = document.createElementNS(XHTML, "div");
  line.setAttribute("class", `vb-words ${name}`);
  const inner = document.createElementNS(XHTML, "span");
  inner.textContent = text;
  line.append(inner);
  return svg("foreignObject", { x, y, width, height }, line);
}

/** A label's room is measured for smaller letters than ours. */
function wider({ x, y, width, height }) {
  return { x: x - 14, y: y - 2, width: width + 28, height: height + 16 };
}

/** @param classOf a class for an element's id; @param badgeOf what stands at its corner, or nothing */
export function draw({ bounds, shapes, lines }, { classOf, badgeOf }) {
  const { x, y, width, height } = bounds;
  const box = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN].join(" ");
  const inOrder = (all) => [...all].sort((one, other) => (classOf(one.id) === "is-ahead" ? 0 : 1) - (classOf(other.id) === "is-ahead" ? 0 : 1));
  return svg(
    "svg",
    { viewBox: box, class: "vb-svg", "aria-hidden": "true", focusable: "false" },
    inOrder(lines).map((line) => svg("g", { class: `vb-line ${classOf(line.id)}` }, arrow(line), line.name && line.label && words(line.name, wider(line.label), "vb-label"))),
    shapes.map((shape) => svg("g", { class: `vb-shape vb-${shape.kind} ${classOf(shape.id)}`, "data-element": shape.id }, figure(shape), badge(shape, badgeOf(shape.id)))),
  );
}

function arrow({ points }) {
  const [before, tip] = points.slice(-2);
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [along, across] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const corner = (side) => `${tip.x - 13 * along - side * 6 * across},${tip.y - 13 * across + side * 6 * along}`;
  return [svg("polyline", { points: points.map((point) => `${point.x},${point.y}`).join(" ") }), svg("polygon", { points: `${tip.x},${tip.y} ${corner(1)} ${corner(-1)}` })];
}

function figure({ kind, sign, name, box, label }) {
  const { x, y, width, height } = box;
  const middle = [x + width / 2, y + height / 2];
  if (kind === "participant" || kind === "lane") {
    const [across, down] = [x + HEAD / 2, middle[1]];
    return [svg("rect", { x, y, width, height }), svg("text", { transform: `translate(${across} ${down}) rotate(-90)`, "text-anchor": "middle", "dominant-baseline": "central" }, name ?? "")];
  }
  if (ROUND.has(kind)) {
    const rings = kind === "intermediateCatchEvent" ? [1, 0.8] : [1];
    return [
      rings.map((part) => svg("circle", { cx: middle[0], cy: middle[1], r: (part * width) / 2 })),
      signOf(sign, middle, width / 4),
      name && label && words(name, wider(label), "vb-label"),
    ];
  }
  if (kind.endsWith("Gateway")) {
    return [
      svg("polygon", { points: `${middle[0]},${y} ${x + width},${middle[1]} ${middle[0]},${y + height} ${x},${middle[1]}` }),
      svg("path", { class: "vb-sign", d: cross(middle, width / 7) }),
      name && label && words(name, wider(label), "vb-label"),
    ];
  }
  return [svg("rect", { x, y, width, height, rx: 10 }), name && words(name, kind === "subProcess" ? { ...box, height: 36 } : box, "vb-name")];
}

const cross = ([x, y], r) => `M${x - r} ${y - r}L${x + r} ${y + r}M${x + r} ${y - r}L${x - r} ${y + r}`;

function signOf(sign, [x, y], r) {
  return {
    timer: () => svg("path", { class: "vb-sign", d: `M${x} ${y - r}V${y}L${x + 0.7 * r} ${y + 0.5 * r}` }),
    message: () => svg("path", { class: "vb-sign", d: `M${x - r} ${y - 0.7 * r}h${2 * r}v${1.4 * r}h${-2 * r}zl${r} ${0.8 * r}l${r} ${-0.8 * r}` }),
    terminate: () => svg("circle", { class: "vb-full", cx: x, cy: y, r }),
  }[sign]?.();
}

function badge({ box }, text) {
  if (!text) {
    return null;
  }
  const width = 22 + 13 * text.length;
  const [x, y] = [box.x + box.width / 2 - width / 2, box.y - 40];
  return svg(
    "g",
    { class: "vb-badge" },
    svg("rect", { x, y, width, height: 34, rx: 17 }),
    svg("text", { x: x + width / 2, y: y + 17, "text-anchor": "middle", "dominant-baseline": "central" }, text),
  );
}
