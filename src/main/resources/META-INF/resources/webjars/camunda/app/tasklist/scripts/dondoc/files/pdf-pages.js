// A PDF, one page at a time, drawn by the library pdf.js, which is fetched with the first PDF that somebody opens. The page's words
// stand beside the drawing for who hears them instead of seeing them.

import { el, replace } from '../dom.js';
import { Refusal } from '../server.js';

const LIBRARY = '/webjars/pdfjs-dist/';
const ZOOMS = [1, 1.5, 2, 3];

let library;

async function pdfjs() {
  if (!library) {
    // Built for older browsers: not every office has this year's.
    library = await import(`${LIBRARY}legacy/build/pdf.min.mjs`);
    library.GlobalWorkerOptions.workerSrc = `${LIBRARY}legacy/build/pdf.worker.min.mjs`;
  }
  return library;
}

/** @throws Refusal if the file is not handed out */
export async function drawPages(place, file) {
  const { getDocument } = await pdfjs();
  const data = await content(file.href);
  const pdf = await getDocument({
    data,
    isEvalSupported: false,
    standardFontDataUrl: `${LIBRARY}standard_fonts/`,
    cMapUrl: `${LIBRARY}cmaps/`,
    wasmUrl: `${LIBRARY}wasm/`,
  }).promise;
  const pages = new Pages(place, pdf, file.name);
  await pages.draw();
}

async function content(href) {
  let answer;
  try {
    answer = await fetch(href, { credentials: 'same-origin' });
  } catch (unreachable) {
    throw new Refusal(0);
  }
  if (!answer.ok) {
    throw new Refusal(answer.status);
  }
  return new Uint8Array(await answer.arrayBuffer());
}

class Pages {
  constructor(place, pdf, name) {
    Object.assign(this, { pdf, name, number: 1, zoom: 0, turn: Promise.resolve() });
    this.back = this.press('Trang trước', () => this.go(-1));
    this.on = this.press('Trang sau', () => this.go(1));
    this.smaller = this.press('Thu nhỏ', () => this.magnify(-1));
    this.larger = this.press('Phóng to', () => this.magnify(1));
    this.where = el('span', { role: 'status' });
    this.sheet = el('div', { class: 'dd-sheet', tabindex: '0', role: 'group' });
    place.append(el('div', { class: 'dd-sheet-bar' }, this.back, this.where, this.on, this.smaller, this.larger), this.sheet);
  }

  async go(step) {
    this.number = Math.min(Math.max(this.number + step, 1), this.pdf.numPages);
    await this.draw();
  }

  async magnify(step) {
    this.zoom = Math.min(Math.max(this.zoom + step, 0), ZOOMS.length - 1);
    await this.draw();
  }

  /** One drawing after the other: who turns pages quickly sees the last one. */
  draw() {
    this.turn = this.turn.then(() => this.drawNow());
    return this.turn;
  }

  async drawNow() {
    const page = await this.pdf.getPage(this.number);
    const fitting = (this.sheet.clientWidth || 600) / page.getViewport({ scale: 1 }).width;
    const width = fitting * ZOOMS[this.zoom];
    const viewport = page.getViewport({ scale: width * Math.min(window.devicePixelRatio || 1, 2) });
    const canvas = el('canvas', { width: Math.floor(viewport.width), height: Math.floor(viewport.height), 'aria-hidden': 'true' });
    canvas.style.width = `${ZOOMS[this.zoom] * 100}%`;
    await page.render({ canvas, viewport }).promise;
    const { items } = await page.getTextContent();
    const words = items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('').trim();
    replace(this.sheet, canvas, el('p', { class: 'sr-only' }, words || 'Trang này là ảnh, không có chữ đọc được.'));
    this.sheet.setAttribute('aria-label', `Trang ${this.number} của ${this.name}`);
    this.sheet.dataset.page = this.number;
    replace(this.where, `Trang ${this.number}/${this.pdf.numPages}`);
    this.allow(this.back, this.number > 1);
    this.allow(this.on, this.number < this.pdf.numPages);
    this.allow(this.smaller, this.zoom > 0);
    this.allow(this.larger, this.zoom < ZOOMS.length - 1);
  }

  press(label, act) {
    const made = el('button', { type: 'button', class: 'btn btn-default btn-sm' }, label);
    made.addEventListener('click', act);
    return made;
  }

  /** A button that has nothing more to do keeps no focus. */
  allow(pressed, isAllowed) {
    if (!isAllowed && document.activeElement === pressed) {
      this.sheet.focus();
    }
    pressed.disabled = !isAllowed;
  }
}
