// The break-down on the screen.

import { groups } from '../bindings.js';
import { button, el, option, replace } from '../dom.js';
import { writeDay } from '../text.js';
import { assignmentCard } from './assignment-card.js';
import { confirmations } from './confirmations.js';
import { INFERRED, URGENCIES } from './facts.js';
import { select, text } from './inputs.js';

export class Editor {
  /** @param onChange after every change, for the variables to follow */
  constructor(root, model, context, onChange) {
    Object.assign(this, { model, context, onChange, agencies: context.agencies || [], lines: [] });
    this.places = Object.fromEntries(['header', 'assignments', 'confirm'].map((name) => [name, root.querySelector(`[data-dd-${name}]`)]));
    this.undo = null;
    this.before = new Map(model.assignments.map((assignment) => [assignment, JSON.stringify([assignment.kind, assignment.proposalRequired])]));
    this.previews = new Map();
    const previews = (context.breakDown && context.breakDown.preview) || [];
    model.assignments.forEach((assignment) => this.previews.set(assignment, previews.find(({ ordinal }) => ordinal === assignment.ordinal)));
    this.draw();
  }

  draw(opened) {
    replace(this.places.header, header(this));
    this.drawAssignments(opened);
    this.drawConfirmations();
  }

  drawAssignments(opened) {
    this.lines = [];
    const cards = this.model.assignments.map((assignment) => {
      const { card, tell } = assignmentCard(this, assignment);
      card.open = assignment === opened;
      this.lines.push(tell);
      return card;
    });
    const add = button('+ Thêm nhiệm vụ', () => this.add(), { 'data-place': 'assignments', id: 'dd-add-assignment' });
    const shown = [...cards];
    if (this.undo) {
      shown.splice(this.undo.at, 0, this.removed());
    }
    replace(this.places.assignments, shown, el('div', { class: 'dd-field dd-tools' }, add));
    if (opened) {
      cards[this.model.assignments.indexOf(opened)].querySelector('summary').focus();
    }
  }

  /** Whoever is at one of them is at the one in its place afterwards. */
  drawConfirmations() {
    const { confirm, assignments } = this.places;
    const at = [...confirm.querySelectorAll('li')].findIndex((line) => line.contains(document.activeElement));
    replace(confirm, confirmations(this));
    confirm.closest('[data-dd-confirmations]').hidden = this.model.inferred().length === 0;
    if (at >= 0) {
      const boxes = [...confirm.querySelectorAll('[data-confirm]')];
      (boxes[Math.min(at, boxes.length - 1)] || assignments.querySelector('summary, button')).focus();
    }
  }

  place(part, fact) {
    return this.model.place(part, fact);
  }

  set(part, fact, value) {
    const wasConfirmed = this.isConfirmed(part, fact);
    this.model.set(part, fact, value);
    this.changed(wasConfirmed || part.basis[fact] === INFERRED);
  }

  setBasis(part, fact, basis) {
    this.model.setBasis(part, fact, basis);
    this.changed(true);
  }

  confirm(part, fact, yes) {
    this.model.confirm(part, fact, yes);
    this.changed(false);
  }

  isConfirmed(part, fact) {
    return this.model.isConfirmed(part, fact);
  }

  add() {
    this.drawAssignments(this.model.add());
    this.changed(false);
  }

  remove(assignment) {
    this.undo = { assignment, at: this.model.assignments.indexOf(assignment) };
    this.model.remove(assignment);
    this.drawAssignments();
    this.changed(true);
    document.getElementById('dd-undo-removal').focus();
  }

  /** Stands in the place of what was removed, so that nobody has to look for it. */
  removed() {
    const { title } = this.undo.assignment;
    const undo = button('Hoàn tác xóa', () => this.restore(), { class: 'btn btn-link btn-sm', id: 'dd-undo-removal' });
    return el('div', { class: 'dd-field dd-tools' }, title ? `Đã xóa nhiệm vụ “${title}”.` : 'Đã xóa một nhiệm vụ.', undo);
  }

  restore() {
    this.model.assignments.splice(this.undo.at, 0, this.undo.assignment);
    this.model.renumber();
    const { assignment } = this.undo;
    this.undo = null;
    this.drawAssignments(assignment);
    this.changed(true);
  }

  move(assignment, by) {
    this.model.move(assignment, by);
    this.drawAssignments(assignment);
    this.changed(true);
  }

  /** What the table proposed, as long as what it was asked with still holds. */
  preview(assignment) {
    const asked = JSON.stringify([assignment.kind, assignment.proposalRequired]);
    return this.before.get(assignment) === asked ? this.previews.get(assignment) : undefined;
  }

  agencyName(code) {
    const found = this.agencies.find((agency) => agency.code === code);
    return found ? found.shortName : code;
  }

  changed(facts) {
    if (facts) {
      this.drawConfirmations();
    }
    this.lines.forEach((tell) => tell());
    this.onChange();
  }
}

function header(editor) {
  const { directive } = editor.model;
  const { fields, signers } = editor.context;
  const lines = (value) => value.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  directive.issuedOn = directive.issuedOn || null;
  const issuedOn = text(editor, directive, 'issuedOn', { 'data-day': '', 'data-not-future': '', placeholder: 'dd/mm/yyyy', inputmode: 'numeric', required: 'Hãy nhập ngày ban hành.' });
  issuedOn.querySelector('input').value = writeDay(directive.issuedOn);
  const recipients = text(editor, directive, 'recipients', { rows: 3, hint: 'Mỗi dòng một nơi nhận.', read: lines });
  recipients.querySelector('textarea').value = (directive.recipients || []).join('\n');
  const row = (...inputs) => el('div', { class: 'dd-row' }, inputs);
  return [
    row(text(editor, directive, 'number', { most: 50, required: 'Hãy nhập số, ký hiệu.' }), issuedOn),
    text(editor, directive, 'subject', { rows: 2, most: 1000, required: 'Hãy nhập trích yếu.' }),
    row(
      select(editor, directive, 'issuer', [option('', 'Chọn cơ quan'), groups(editor.agencies)], { required: 'Hãy chọn cơ quan ban hành.' }),
      select(editor, directive, 'field', [option('', 'Chọn lĩnh vực'), (fields || []).map((each) => option(each.field, `${each.field} – ${each.name}`))], { required: 'Hãy chọn lĩnh vực.' }),
    ),
    row(
      select(editor, directive, 'urgency', Object.entries(URGENCIES).map(([value, label]) => option(value, label)), { value: directive.urgency || 'NONE' }),
      select(editor, directive, 'signedBy', [option('', 'Chưa rõ'), (signers || []).map((each) => option(each.id, [each.fullName, each.title].filter(Boolean).join(' – ')))]),
    ),
    row(text(editor, directive, 'originatingInstruction', { most: 1000 }), text(editor, directive, 'reportTo', { most: 300 })),
    recipients,
  ];
}
