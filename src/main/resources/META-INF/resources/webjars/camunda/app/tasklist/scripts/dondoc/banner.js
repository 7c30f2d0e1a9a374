// Messages above the form.

import { button, el, replace } from './dom.js';

const LOGIN = '/dang-nhap';

export class Banner {
  constructor(root) {
    this.element = el('div', { 'aria-live': 'assertive' });
    root.prepend(this.element);
  }

  clear() {
    replace(this.element);
    this.stay(false);
  }

  /** @param kind danger, warning, info or success */
  show(kind, text, ...more) {
    replace(this.element, el('div', { class: `dd-banner dd-banner-${kind}`, tabindex: '-1' }, el('p', {}, text), more));
    this.stay(false);
  }

  /** Whoever writes at the end of a long form sees it, too. */
  stay(does = true) {
    this.element.classList.toggle('dd-stays', does);
  }

  list(kind, text, items) {
    this.show(kind, text, items.length > 0 && el('ul', {}, items.map((item) => el('li', {}, item))));
  }

  /** The page stays as it is: what was written after the last saving is kept as soon as he has logged in again. */
  sessionOver(savedAt) {
    const kept = savedAt
      ? `Phiên làm việc đã hết; bản nháp đã được lưu lúc ${savedAt}. Nội dung nhập sau đó vẫn còn trên trang này: đừng đóng trang, hãy đăng nhập lại rồi quay lại đây.`
      : 'Phiên làm việc đã hết. Nội dung vừa nhập vẫn còn trên trang này: đừng đóng trang, hãy đăng nhập lại rồi quay lại đây.';
    this.show('warning', kept, el('p', {}, el('a', { href: LOGIN, target: '_blank', rel: 'noopener' }, 'Đăng nhập lại ở cửa sổ mới')));
    this.stay();
  }

  reload(text, kind = 'success') {
    this.show(kind, text, button('Tải lại trang', () => window.location.reload()));
    this.stay();
  }

  focus() {
    const shown = this.element.firstElementChild;
    if (shown) {
      shown.focus();
      shown.scrollIntoView({ block: 'nearest' });
    }
  }
}
