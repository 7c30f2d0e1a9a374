// Nothing that was written is lost: drafts are kept while one writes, when one leaves, and told of when they cannot be kept.

import { replace } from './dom.js';
import { markChanged } from './engine.js';
import { call } from './server.js';

const RETRY = 15000;
const ME = '/api/me';

export class Keeping {
  constructor(form) {
    this.form = form;
    this.sessionLost = false;
  }

  listen() {
    const { form } = this;
    form.body.addEventListener('input', () => form.changed());
    form.body.addEventListener('change', () => form.changed());
    const leave = () => form.draft.now(true);
    const back = () => this.comeBack();
    const ask = (event) => this.sessionLost && form.draft.content() !== form.draft.last && event.preventDefault();
    window.addEventListener('pagehide', leave);
    window.addEventListener('focus', back);
    window.addEventListener('beforeunload', ask);
    form.scope.$on('$destroy', () => {
      leave();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('focus', back);
      window.removeEventListener('beforeunload', ask);
    });
    // Tasklist would leave for its login page, and with it whatever is not saved.
    form.scope.$on('authentication.login.required', (event) => {
      event.preventDefault();
      this.loseSession();
    });
  }

  /** @param news of the draft: saving, saved or a Refusal */
  report(news) {
    const { form } = this;
    if (news === 'saving') {
      replace(form.status, 'Đang lưu nháp…');
    } else if (news === 'saved') {
      replace(form.status, `Đã lưu nháp lúc ${form.draft.savedAt}`);
      markChanged(form.camForm, form.scope, false);
    } else {
      this.tellUnsaved(news);
    }
  }

  tellUnsaved(refusal) {
    const { form } = this;
    replace(form.status, 'Chưa lưu được nháp.');
    if (refusal.status === 401) {
      this.loseSession();
    } else if (refusal.status === 404 || refusal.status === 409) {
      form.draft.stop();
      form.banner.show('warning', refusal.message);
      this.comeBack();
    } else {
      replace(form.status, `Chưa lưu được nháp, sẽ tự thử lại. ${refusal.message}`);
      setTimeout(() => form.draft.later(), RETRY);
    }
  }

  loseSession() {
    const { form } = this;
    this.sessionLost = true;
    form.draft.open = form.mayDo();
    form.banner.sessionOver(form.draft.savedAt);
  }

  /** Whoever comes back to the window may have logged in again in another, or be somebody else. */
  async comeBack() {
    const { form } = this;
    try {
      await call('GET', ME);
    } catch (fault) {
      if (fault.status === 409) {
        this.giveUp(fault.message);
      } else if (fault.status === 401 && form.mayDo() && !this.sessionLost) {
        this.loseSession();
      }
      return;
    }
    if (this.sessionLost) {
      this.sessionLost = false;
      await form.draft.now();
      form.banner.reload('Đã đăng nhập lại. Hãy tải lại trang để làm tiếp từ bản nháp.');
    }
  }

  /** What one person wrote is not to be kept or sent by another. */
  giveUp(message) {
    const { form } = this;
    this.sessionLost = false;
    form.draft.stop();
    form.body.disabled = true;
    form.context = null;
    form.banner.reload(message, 'danger');
  }
}
