// One form, from loading to leaving.

import { accessOf, explain, withdrawal } from './access.js';
import { Banner } from './banner.js';
import { bind } from './bindings.js';
import { offerOnBoard } from './contributions/offers.js';
import { offerClaim } from './claim.js';
import { bindCopies } from './copy-to.js';
import { el, replace } from './dom.js';
import { renderDossier } from './dossier.js';
import { Draft } from './draft.js';
import * as engine from './engine.js';
import { FaultList } from './faults.js';
import { Fields } from './fields.js';
import { Files } from './files/section.js';
import { Keeping } from './keeping.js';
import { markOpened } from './opened.js';
import { paperBegun, reopenPaper } from './on-paper.js';
import { Outcomes } from './outcomes.js';
import { offerExtension } from './request/extension.js';
import { call, callAs, refusalOf } from './server.js';
import { STEPS } from './steps.js';
import { Submission } from './submission.js';
import { holdingFocus, unsentOf } from './unsent.js';
import { renderUrging } from './urging.js';
import { renderViews } from './views.js';

export function openForm(camForm, scope) {
  callAs(scope.$root.authentication.name);
  const form = new Form(camForm, scope);
  engine.keepOnServer(camForm, () => form.draft.now());
  engine.postIdleEmpty(camForm, () => form.fields.idle());
  engine.watchAssignment(scope, () => form.context && form.refresh());
  camForm.on('form-loaded', () => form.load());
  form.submission.listen();
  form.keeping.listen();
}

class Form {
  constructor(camForm, scope) {
    const root = camForm.formElement[0];
    // Also where Tasklist speaks English.
    root.lang = 'vi';
    const start = root.getAttribute('data-start');
    Object.assign(this, { camForm, scope, root, context: null, paper: null });
    this.address = start ? `/api/start-forms/${start}` : `/api/tasks/${camForm.taskId}`;
    this.step = STEPS[root.getAttribute('data-step')] || {};
    this.body = root.querySelector('[data-dd-fields]');
    this.status = root.appendChild(el('p', { class: 'dd-status', role: 'status' }));
    this.banner = new Banner(root);
    this.fields = new Fields(root);
    this.outcomes = new Outcomes(root, this.fields);
    this.faults = new FaultList(root, this.fields, this.banner);
    this.keeping = new Keeping(this);
    this.unsent = start ? null : unsentOf(this.address);
    if (this.unsent) {
      this.unsent.besideForm(root);
    }
    this.files = start ? null : this.filesSection();
    this.draft = new Draft(`${this.address}/draft`, () => this.fields.values(), (news) => this.keeping.report(news));
    this.submission = new Submission(this);
    this.body.disabled = true;
    this.body.hidden = true;
  }

  filesSection() {
    const files = new Files(`${this.address}/files`, this.root, () => this.keeping.loseSession());
    this.body.before(files.element);
    return files;
  }

  async load() {
    engine.forgetNotices(this.camForm, this.scope);
    replace(this.status, 'Đang tải hồ sơ…');
    const loaded = await this.fetch();
    replace(this.status);
    if (!loaded) {
      return;
    }
    const begun = paperBegun(this);
    this.context.draft = this.context.draft || begun;
    bind(this.root, this.fields, this.context);
    if (this.step.prepare) {
      this.step.prepare(this);
    }
    this.fields.setAll((this.context.draft && this.context.draft.values) || {});
    bindCopies(this);
    if (this.step.restored) {
      this.step.restored(this);
    }
    this.outcomes.start();
    this.allow();
    if (begun) {
      reopenPaper(this, begun);
    }
    if (this.step.shown) {
      this.step.shown(this);
    }
    if (this.context.task) {
      markOpened(this.camForm.taskId, this.scope);
    }
  }

  /** After a claim or an entry: what is being written stays, in the form and beside it. */
  async refresh() {
    if (await holdingFocus(this.root, () => this.fetch())) {
      this.allow();
    }
  }

  async fetch() {
    try {
      [this.context] = await Promise.all([call('GET', this.address), this.unsent && this.unsent.load()]);
    } catch (fault) {
      this.refuseLoading(fault);
      return false;
    }
    if (this.context.task) {
      offerClaim(this.camForm.taskId, this.context.mayClaim);
    }
    this.scope.$applyAsync(() => {
      this.scope.ctx = this.context;
    });
    const dossier = this.root.querySelector('[data-dd-context]');
    if (dossier) {
      renderDossier(dossier, this.context);
    }
    renderViews(this.root, this.context);
    offerOnBoard(this);
    if (dossier) {
      renderUrging(this);
      offerExtension(this);
    }
    return true;
  }

  allow() {
    const access = accessOf(this.context);
    if (access === 'read' && this.paper) {
      return;
    }
    this.paper = null;
    this.body.disabled = access !== 'do';
    this.body.hidden = access !== 'do';
    explain(this, access);
    this.root.querySelectorAll('.dd-withdrawal, .dd-on-paper').forEach((old) => old.remove());
    if (access === 'withdraw') {
      this.body.after(withdrawal(this));
    }
    if (access === 'do' && !this.draft.open) {
      this.draft.start();
    }
    if (this.files) {
      this.files.load();
    }
  }

  mayDo() {
    return this.context !== null && accessOf(this.context) === 'do';
  }

  changed() {
    if (this.paper) {
      this.paper.keep();
      return;
    }
    engine.markChanged(this.camForm, this.scope, true);
    this.draft.later();
  }

  async claim() {
    try {
      await engine.claim(this.camForm, this.scope);
    } catch (error) {
      this.banner.show('danger', refusalOf(error).message);
      return;
    }
    await this.refresh();
  }

  refuseLoading(fault) {
    if (fault.status === undefined) {
      throw fault;
    }
    this.body.disabled = true;
    if (fault.status === 401) {
      this.keeping.loseSession();
    } else {
      this.banner.reload(fault.message, 'danger');
    }
  }
}
