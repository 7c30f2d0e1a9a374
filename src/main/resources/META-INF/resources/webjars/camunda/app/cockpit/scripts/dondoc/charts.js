// Figures drawn as bars by the library Chart.js, which is fetched with the first drawing. Each series has a pattern of its own, so that
// it reads without colour and in print; the numbers stand beside it for who hears them instead of seeing them.

import { el } from '../../../tasklist/scripts/dondoc/dom.js';
import { number } from './words.js';

const LIBRARY = '/webjars/chart.js/dist/chart.umd.min.js';
const MOST_LINES = 20;
const LINE_HEIGHT = 24;
const AXIS = 36;
const LEGEND_LINE = 24;
const NARROW = 600;
const TILE = 8;

const GREEN = '#2e7d4f';
const BLUE = '#2f6fb5';
const RED = '#a61b1b';
const GREY = '#6b6b6b';

const plain = (brush) => brush.fillRect(0, 0, TILE, TILE);
const dots = (brush) => {
  brush.beginPath();
  brush.arc(TILE / 2, TILE / 2, 2.4, 0, 2 * Math.PI);
  brush.fill();
};
const lines = (brush) => {
  brush.fillRect(0, 0, TILE, 2);
  brush.fillRect(0, TILE / 2, TILE, 2);
};
const grid = (brush) => {
  brush.fillRect(0, 0, TILE, 2);
  brush.fillRect(0, 0, 2, TILE);
};
// Drawn over the tile's edges too, so that tiles join.
const stripes = (rising, width = 3) => (brush) => {
  brush.lineWidth = width;
  brush.beginPath();
  for (const from of [-TILE, 0, TILE]) {
    brush.moveTo(from - 1, rising ? TILE + 1 : -1);
    brush.lineTo(from + TILE + 1, rising ? -1 : TILE + 1);
  }
  brush.stroke();
};

/** How each bucket and each phase is painted, by its code: a bucket as on the first page's boxes, none like another of its drawing. */
const PAINTS = {
  COMPLETED_ON_TIME: [GREEN, plain],
  COMPLETED_LATE: [GREEN, stripes(false)],
  COMPLETED_NO_DEADLINE: [GREEN, dots],
  OPEN_IN_TIME: [BLUE, lines],
  OPEN_OVERDUE: [RED, stripes(true, 4)],
  OPEN_NO_DEADLINE: [BLUE, grid],
  WAITING: [RED, dots],
  WORKING: [BLUE, plain],
  AT_APPROVER: [GREY, stripes(true)],
  PAUSED: [GREY, lines],
};

let library;

async function chartJs() {
  if (!library) {
    await import(LIBRARY);
    library = globalThis.Chart;
    library.defaults.animation = false;
    library.defaults.locale = 'vi-VN';
  }
  return library;
}

/**
 * One bar a line, made of its series.
 *
 * @param series [{ code, label }], painted by code, in the order of a line's amounts
 * @param lines [{ name, amounts }]; of many the longest bars are drawn
 * @param what what an amount counts: 'nhiệm vụ', 'ngày'
 */
export function stackedBars(title, series, lines, what) {
  const drawn = longest(lines);
  const canvas = el('canvas', { role: 'img', 'aria-label': `Biểu đồ: ${title}. Số liệu ghi ở bảng bên dưới.` });
  const figure = el('figure', { class: 'dd-chart' },
    el('figcaption', {}, title, drawn.length < lines.length && ` (${number(drawn.length)} dòng nhiều nhất trong ${number(lines.length)})`),
    el('div', {}, canvas));
  chartJs().then(
    (Chart) => draw(Chart, canvas, series, drawn, what),
    // The table says the same.
    () => figure.remove());
  return figure;
}

function longest(lines) {
  const sum = ({ amounts }) => amounts.reduce((all, amount) => all + amount, 0);
  return lines.length <= MOST_LINES ? lines : [...lines].sort((one, other) => sum(other) - sum(one)).slice(0, MOST_LINES);
}

function draw(Chart, canvas, series, lines, what) {
  Object.values(Chart.instances).filter((chart) => !chart.canvas.isConnected).forEach((chart) => chart.destroy());
  const box = canvas.parentElement;
  const legend = box.clientWidth < NARROW ? series.length : 2;
  box.style.height = `${lines.length * LINE_HEIGHT + AXIS + legend * LEGEND_LINE}px`;
  const page = getComputedStyle(canvas);
  Chart.defaults.font.family = page.fontFamily;
  Chart.defaults.color = page.color;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: lines.map(({ name }) => name),
      datasets: series.map(({ code, label }, at) => ({
        label,
        data: lines.map(({ amounts }) => amounts[at]),
        backgroundColor: paint(code),
        borderColor: PAINTS[code][0],
        borderWidth: 1,
      })),
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      scales: { x: { stacked: true, ticks: { precision: 0 } }, y: { stacked: true, ticks: { autoSkip: false } } },
      plugins: {
        legend: { position: 'bottom' },
        tooltip: { callbacks: { label: ({ dataset, raw }) => `${dataset.label}: ${number(raw)} ${what}` } },
      },
    },
  });
}

function paint(code) {
  const [colour, pattern] = PAINTS[code];
  const tile = el('canvas', { width: TILE, height: TILE });
  const brush = tile.getContext('2d');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, TILE, TILE);
  brush.fillStyle = colour;
  brush.strokeStyle = colour;
  pattern(brush);
  return brush.createPattern(tile, 'repeat');
}
