// What can be looked at without taking it to one's own computer: PDF and pictures. It is fetched when it is opened, and never run: a
// picture is a picture, a PDF is drawn page by page.

import { button, el, freshId, replace } from '../dom.js';

const PICTURES = ['image/png', 'image/jpeg'];
const PDF = 'application/pdf';
/** What a telephone can still hold. */
const LARGEST = 30 * 1024 * 1024;

/** @returns the button and the place below it; null where the file is neither or too large */
export function preview(file) {
  const isPicture = PICTURES.includes(file.mediaType);
  if (!(isPicture || file.mediaType === PDF) || file.sizeBytes > LARGEST) {
    return null;
  }
  const place = el('section', { class: 'dd-preview', id: freshId('preview'), 'aria-label': `Xem trước ${file.name}`, tabindex: '-1', hidden: true });
  const toggle = async () => {
    const open = place.hidden;
    place.hidden = !open;
    opener.textContent = open ? 'Đóng' : 'Xem';
    opener.setAttribute('aria-expanded', String(open));
    if (open) {
      place.focus();
      await fill(place, file, isPicture ? picture : pages);
    } else {
      replace(place);
    }
  };
  const opener = button('Xem', toggle, { class: 'btn btn-link btn-sm', 'aria-label': `Xem trước ${file.name}`, 'aria-expanded': 'false', 'aria-controls': place.id });
  return { opener, place };
}

async function fill(place, file, draw) {
  const status = el('p', { class: 'dd-hint', role: 'status' }, 'Đang mở…');
  replace(place, status);
  try {
    await draw(place, file);
    status.remove();
  } catch (fault) {
    if (fault.status === undefined) {
      console.error(fault);
    }
    replace(place, el('p', { class: 'dd-fault', role: 'alert' }, `Không xem trước được tệp này${isSaid(fault) ? `. ${fault.message}` : '; hãy tải về để mở'}`));
  }
}

/** The server's refusal, or its answer for a script of the release with which this page began. */
function isSaid(fault) {
  return fault.status !== undefined || fault.name === 'NewRelease';
}

async function picture(place, file) {
  const image = el('img', { src: file.href, alt: `Ảnh ${file.name}` });
  await image.decode();
  place.append(image);
}

async function pages(place, file) {
  const { drawPages } = await import('./pdf-pages.js');
  await drawPages(place, file);
}
