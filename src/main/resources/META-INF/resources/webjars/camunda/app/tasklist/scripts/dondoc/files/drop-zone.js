// Where files come in: a button for keyboard and finger; for dragging the whole form or task, because a browser opens a file that is
// dropped beside its place, and the form is gone.

import { button, el, replace } from '../dom.js';

export class DropZone {
  /**
   * @param root where a file may be let go, until the signal {@code left} comes
   * @param take is called with the chosen files
   */
  constructor(root, take, left) {
    this.input = el('input', { type: 'file', multiple: true, hidden: true });
    this.choose = button('Chọn tệp…', () => this.input.click());
    this.hint = el('p', { class: 'dd-hint' });
    this.element = el('div', { class: 'dd-drop', hidden: true }, this.choose, this.hint, this.input);
    this.input.addEventListener('change', (event) => {
      // A file is no input of the form: nothing of it is a draft.
      event.stopPropagation();
      take([...this.input.files]);
      this.input.value = '';
    });
    this.listen(root, take, left);
  }

  listen(root, take, left) {
    const handle = (name, isOver, act) =>
      root.addEventListener(
        name,
        (event) => {
          if (event.dataTransfer && event.dataTransfer.types.includes('Files')) {
            event.preventDefault();
            this.element.classList.toggle('dd-drop-over', isOver);
            act(event.dataTransfer);
          }
        },
        { signal: left },
      );
    handle('dragover', true, (data) => {
      data.dropEffect = this.element.hidden ? 'none' : 'copy';
    });
    handle('dragleave', false, () => {});
    handle('drop', false, (data) => !this.element.hidden && take([...data.files]));
  }

  allow(isAllowed, limits) {
    this.element.hidden = !isAllowed;
    if (isAllowed) {
      this.input.accept = limits.endings.map((ending) => `.${ending}`).join(',');
      replace(this.hint, `hoặc kéo tệp vào đây. Nhận PDF, DOCX, XLSX, ODT, JPG, PNG; mỗi tệp tối đa ${limits.maxSize}. Cùng tên tải lại là phiên bản mới.`);
    }
  }

  focus() {
    this.choose.focus();
  }
}
