// The break-down in hand: a directive in the form of directive.json, and which inferred facts are confirmed. Confirmations belong
// to a part, not to a place: places change when assignments are moved.

import { writeDay } from '../text.js';
import { INFERRED, inferredOf } from './facts.js';

export class BreakDown {
  /** @param places confirmed earlier, as "field assignments[3].ordinal" */
  constructor(directive, places) {
    this.directive = { recipients: [], assignments: [], ...directive };
    this.confirmed = new Map();
    const known = new Set((places || '').split(/\s+/));
    this.parts.forEach((part, i) => {
      part.basis = part.basis || {};
      // The table's word is not said here: it is asked anew when the assignment is given out.
      if (part.basis.deadline === 'POLICY') {
        delete part.basis.deadline;
        part.deadline = null;
      }
      this.confirmed.set(part, new Set(inferredOf(part).filter((fact) => known.has(this.placeOf(i, fact)))));
    });
    this.assignments.forEach((assignment) => {
      assignment.deadline = writeDay(assignment.deadline) || null;
      assignment.coordinating = assignment.coordinating || [];
    });
  }

  get assignments() {
    return this.directive.assignments;
  }

  /** The directive itself first, then its assignments. */
  get parts() {
    return [this.directive, ...this.assignments];
  }

  placeOf(partIndex, fact) {
    return partIndex === 0 ? fact : `assignments[${partIndex - 1}].${fact}`;
  }

  place(part, fact) {
    return this.placeOf(this.parts.indexOf(part), fact);
  }

  /** What was inferred and is changed has to be confirmed anew. */
  set(part, fact, value) {
    part[fact] = value;
    this.confirm(part, fact, false);
  }

  confirm(part, fact, yes) {
    const facts = this.confirmed.get(part);
    if (yes) {
      facts.add(fact);
    } else {
      facts.delete(fact);
    }
  }

  isConfirmed(part, fact) {
    return this.confirmed.get(part).has(fact);
  }

  /** @param basis empty: nobody says, for a deadline the table does */
  setBasis(part, fact, basis) {
    if (basis) {
      part.basis[fact] = basis;
    } else {
      delete part.basis[fact];
    }
    this.confirm(part, fact, false);
  }

  /** Every inferred fact with its part. */
  inferred() {
    return this.parts.flatMap((part) => inferredOf(part).map((fact) => ({ part, fact })));
  }

  add() {
    const ordinal = Math.max(0, ...this.assignments.map((each) => each.ordinal || 0)) + 1;
    const made = { ordinal, title: null, content: null, lead: null, coordinating: [], kind: null, deadline: null, proposalRequired: false, beneficiaryListRequired: false, basis: {} };
    this.confirmed.set(made, new Set());
    this.assignments.push(made);
    return made;
  }

  remove(assignment) {
    this.assignments.splice(this.assignments.indexOf(assignment), 1);
    this.renumber();
  }

  move(assignment, by) {
    const from = this.assignments.indexOf(assignment);
    const to = from + by;
    if (to >= 0 && to < this.assignments.length) {
      this.assignments.splice(from, 1);
      this.assignments.splice(to, 0, assignment);
      this.renumber();
    }
  }

  renumber() {
    this.assignments.forEach((assignment, i) => {
      assignment.ordinal = i + 1;
    });
  }

  json() {
    return JSON.stringify(this.directive);
  }

  confirmedPlaces() {
    return this.inferred()
      .filter(({ part, fact }) => part.basis[fact] === INFERRED && this.isConfirmed(part, fact))
      .map(({ part, fact }) => this.place(part, fact))
      .join(' ');
  }
}
