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
  }

  /** @param kind danger, warning, info or success */
  show(kind, text, ...more) {
    replace(this.element, el('div', { class: `dd-banner dd-banner-${kind}`, tabindex: '-1' }, el('p', {}, text), more));
  }

  list(kind, text, items) {
    this.show(kind, text, items.length > 0 && el('ul', {}, items.map((item) => el('li', {}, item))));
  }

  /** The page stays as it is: what was written after the last saving can still be copied. */
  sessionOver(savedAt) {
    const kept = savedAt
      ? `Phiên làm việc đã hết; bản nháp đã được lưu lúc ${savedAt}. Nội dung nhập sau đó vẫn còn trên trang này, hãy sao chép trước khi rời trang.`
      : 'Phiên làm việc đã hết. Nội dung vừa nhập vẫn còn trên trang này, hãy sao chép trước khi rời trang.';
    this.show('warning', kept, el('p', {}, el('a', { href: LOGIN, target: '_blank', rel: 'noopener' }, 'Đăng nhập lại ở cửa sổ mới')));
  }

  reload(text, kind = 'success') {
    this.show(kind, text, button('Tải lại trang', () => window.location.reload()));
  }

  focus() {
    const shown = this.element.firstElementChild;
    if (shown) {
      shown.focus();
      shown.scrollIntoView({ block: 'nearest' });
    }
  }
}
