// Handing the form on: checked here, posted by the engine's form library, judged by the server.

import { forgetNotices, leaveTask } from './engine.js';
import { refusalOf } from './server.js';
import { mayLeaveUnsent } from './unsent-question.js';
import { faultOf } from './validation.js';

const WITHDRAWN = 'WITHDRAWN';

export class Submission {
  constructor(form) {
    this.form = form;
    this.withdrawing = false;
  }

  listen() {
    const { camForm, draft } = this.form;
    camForm.on('submit', () => this.before());
    camForm.on('submit-failed', (source, [error]) => this.failed(error));
    camForm.on('submit-success', () => {
      draft.stop();
      // The bell in the header looks for what came of it.
      document.dispatchEvent(new Event('dondoc:done'));
    });
  }

  before() {
    const { form } = this;
    forgetNotices(form.camForm, form.scope);
    if (form.files && form.files.isBusy()) {
      form.camForm.submitPrevented = true;
      form.banner.show('warning', 'Còn tệp đang tải lên. Hãy đợi tải xong rồi gửi.');
      form.banner.focus();
      return;
    }
    const ready = this.withdrawing || form.mayDo();
    const faults = ready && !this.withdrawing ? this.check() : [];
    form.camForm.submitPrevented = !ready || faults.length > 0;
    if (faults.length > 0) {
      form.faults.show(faults, faults.length > 1 ? `Còn ${faults.length} nội dung cần sửa trước khi gửi.` : '');
    } else if (ready) {
      form.faults.clear();
      if (!this.withdrawing && !mayLeaveUnsent(form, () => this.complete())) {
        form.camForm.submitPrevented = true;
        return;
      }
      form.draft.stop();
    }
  }

  check() {
    const { fields, outcomes, step, context } = this.form;
    const undecided = outcomes.radios.length > 0 && !outcomes.radios.some((radio) => radio.checked && fields.applies(radio));
    const single = fields.inputs
      .filter((input) => input.type !== 'hidden' && fields.applies(input))
      .map((input) => ({ input, message: faultOf(input, outcomes.chosen, context.today) }))
      .filter(({ message }) => message);
    return [
      ...(undecided ? [{ field: 'outcome', message: 'Hãy chọn kết quả xử lý.' }] : []),
      ...single,
      ...(step.check ? step.check(this.form) : []),
    ];
  }

  failed(error) {
    const { camForm, draft, faults, keeping } = this.form;
    // The library fires this also when we have kept it from submitting.
    if (camForm.submitPrevented) {
      return;
    }
    const refusal = refusalOf(error);
    if (refusal.status === 401) {
      draft.resume();
      keeping.loseSession();
      return;
    }
    const told = refusal.faults.length === 1 && faults.place(refusal.faults[0].field);
    faults.show(refusal.faults, told ? '' : headline(refusal));
    if (!this.withdrawing) {
      draft.resume();
    }
  }

  /** Again, and not by Tasklist's button, after what it raised was answered. */
  complete() {
    const { camForm, scope } = this.form;
    return new Promise((done) => {
      camForm.submit((fault) => {
        if (!fault) {
          leaveTask(camForm, scope);
        }
        done();
      });
    });
  }

  /** Not by Tasklist's button, which is for the assignee alone. */
  withdraw() {
    const { camForm, fields, outcomes, scope } = this.form;
    const chosen = outcomes.chosen;
    this.withdrawing = true;
    fields.set('outcome', WITHDRAWN);
    return new Promise((done) => {
      camForm.submit((fault) => {
        this.withdrawing = false;
        if (fault) {
          fields.set('outcome', chosen);
        } else {
          leaveTask(camForm, scope);
        }
        done();
      });
    });
  }
}

function headline(refusal) {
  return refusal.faults.length > 0 ? `Máy chủ chưa nhận: có ${refusal.faults.length} nội dung cần sửa.` : refusal.message;
}
