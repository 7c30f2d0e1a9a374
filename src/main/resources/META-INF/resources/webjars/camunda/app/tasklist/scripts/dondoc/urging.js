// Urging and explaining: what was said and answered, and what one may do about it, in every form about an assignment.

import { askText, reopen } from './asking.js';
import { button, el, replace } from './dom.js';
import { chip, facts, more, numbered, sectionAfterContext } from './parts.js';
import { writeDay, writeMoment } from './text.js';

/** The block below the dossier. */
export function renderUrging(form) {
  const { root, context } = form;
  const shown = context.parts && context.parts.urging;
  const place = sectionAfterContext(root, 'dd-urging', shown);
  if (place) {
    replace(place, shown && [record(shown), offerUrging(context.assignment.id, shown, form.unsent, () => form.refresh())]);
  }
}

function record(shown) {
  const lines = [...shown.all.map(letter), ...shown.explanations.map(explanation)];
  const times = shown.letters + shown.messages;
  return (
    (times > 0 || lines.length > 0) &&
    more(
      ['Đôn đốc, giải trình', times > 0 && `đã đôn đốc ${times} lần, gần nhất ${writeDay(shown.lastOn)}`].filter(Boolean).join(': '),
      lines.length > 0 && el('ul', { class: 'dd-list' }, lines.map((line) => el('li', {}, line))),
    )
  );
}

function letter({ number, issuedOn, stateLabel, byLadder }) {
  return [
    el('strong', {}, number ? `Công văn đôn đốc số ${numbered(number, issuedOn)}` : 'Công văn đôn đốc'),
    !number && ` – ${stateLabel.toLowerCase()}`,
    byLadder && el('span', { class: 'dd-hint' }, ' (theo mốc thời hạn)'),
  ];
}

function explanation(asked) {
  const open = asked.state === 'ASKED';
  return [
    el('strong', {}, `${asked.agencyName} giải trình việc chậm so với ngày ${writeDay(asked.missedOn)}`),
    ' ',
    chip(open ? 'warning' : 'plain', open ? `${asked.stateLabel}, hạn ${writeDay(asked.dueOn)}` : asked.stateLabel),
    el('p', { class: 'dd-hint' }, asked.question),
    asked.answer && el('p', { class: 'dd-text' }, el('strong', {}, `${asked.reasonLabel}. `), asked.answer),
    asked.answeredByName && el('p', { class: 'dd-hint' }, `${asked.answeredByName}, ${writeMoment(asked.answeredAt)}`),
  ];
}

/**
 * @param shown what was said, and what this person may do
 * @param unsent keeps what is half written
 * @param done is called once something was sent
 */
export function offerUrging(assignmentId, shown, unsent, done) {
  const place = el('div', { class: 'dd-act' });
  const address = `/api/assignments/${assignmentId}`;
  const acts = [
    shown.mayUrge && { act: 'Đôn đốc', address: `${address}/urge`, name: 'text', label: 'Nội dung đôn đốc (không bắt buộc)' },
    shown.maySendLetter && { act: 'Soạn công văn đôn đốc', address: `${address}/urging-letters`, name: 'content', label: 'Nội dung ban đầu (bỏ trống thì soạn theo mẫu)' },
    shown.mayAskForExplanation && { act: 'Yêu cầu giải trình', address: `${address}/explanations`, name: 'question', label: 'Nội dung cần giải trình (không bắt buộc)' },
  ];
  const ask = (what) => askText(place, what, unsent, done, offer);
  const offer = () => replace(place, acts.map((what) => what && button(what.act, () => ask(what))));
  offer();
  reopen(acts, unsent, ask);
  return place;
}

/** The letter that is drafted or signed. */
export function letterInHand({ parts }) {
  const inHand = parts && parts.letter;
  return inHand && el('article', { class: 'dd-paper' }, el('h4', {}, 'Công văn đôn đốc'), el('p', { class: 'dd-hint' }, inHand.draftedByName && `Người dự thảo: ${inHand.draftedByName}`), el('p', { class: 'dd-text' }, inHand.content));
}

/** What a leader is asked. */
export function toExplain({ parts }) {
  const asked = parts && parts.toExplain && parts.toExplain.explanation;
  return asked && el(
    'article',
    { class: 'dd-paper' },
    el('h4', {}, 'Yêu cầu giải trình'),
    facts([
      ['Việc chậm so với ngày', writeDay(asked.missedOn)],
      ['Trả lời trước hết ngày', writeDay(asked.dueOn)],
      ['Người yêu cầu', asked.askedByName],
    ]),
    el('p', { class: 'dd-text' }, asked.question),
  );
}
