// What a proposal's forms show: the text, who decides, what others said, the slip, the decision.

import { el } from '../dom.js';
import { chip, facts, numbered, table } from '../parts.js';
import { writeDay, writeMoment } from '../text.js';
import { said } from './said.js';

function of({ parts }) {
  return parts && parts.proposal;
}

export function proposal(context) {
  const found = of(context);
  if (!found || !found.text) {
    return null;
  }
  const { text, signature } = found;
  return el(
    'article',
    { class: 'dd-paper' },
    el('h4', {}, `Đề xuất của ${found.leadName} `, found.stateLabel && chip('plain', found.stateLabel)),
    el('p', { class: 'dd-hint' }, `Bản ${text.version} – ${[text.writtenByName, writeMoment(text.writtenAt)].filter(Boolean).join(', ')}`),
    signature && signed('Tờ trình', signature),
    signature && !signature.intact && chip('danger', 'Nội dung khác bản đã ký'),
    facts([
      ['Kinh phí', `${text.amountText} đồng`],
      ['Nguồn', text.fundingSource],
      ['Số cơ quan liên quan', String(text.agenciesConcerned)],
      ['Phạm vi', text.provincePolicy && 'Chính sách chung của toàn tỉnh'],
    ]),
    [
      ['Nội dung', text.content],
      ['Đối tượng áp dụng', text.beneficiaries],
      ['Căn cứ pháp lý', text.legalBasis],
    ].map(([name, words]) => [el('h5', {}, name), el('p', { class: 'dd-text' }, words)]),
  );
}

/** Who decides, and why, in the words of the office's table. */
export function authority(context) {
  const found = of(context);
  return found && found.authority && el(
    'p',
    { class: 'dd-banner dd-banner-info' },
    'Thẩm quyền quyết định: ',
    el('strong', {}, found.authority.levelLabel),
    ` – ${found.authority.reason} (theo bảng thẩm quyền).`,
  );
}

export function opinions(context) {
  const found = of(context);
  const rows = ((found && found.opinions) || []).map((opinion) => [
    [opinion.agencyName, opinion.round > 1 && el('p', { class: 'dd-hint' }, `Lượt ${opinion.round}`)],
    said(opinion),
    opinion.handlingLabel ? [el('strong', {}, opinion.handlingLabel), opinion.explanation && el('p', { class: 'dd-text' }, opinion.explanation)] : '',
  ]);
  if (rows.length === 0) {
    return null;
  }
  return table(`Ý kiến của ${rows.length} cơ quan`, ['Cơ quan', 'Ý kiến', 'Tiếp thu, giải trình'], rows);
}

export function ownOpinion(context) {
  const found = of(context);
  if (!found || !found.own) {
    return null;
  }
  const { own } = found;
  return el(
    'section',
    {},
    el('h4', {}, `Góp ý cho đề xuất của ${found.leadName}`),
    facts([
      ['Cơ quan góp ý', own.agencyName],
      ['Hạn góp ý', writeDay(own.dueOn)],
      ['Quá hạn', 'ghi nhận là im lặng'],
      ['Dự thảo ý kiến', own.state === 'DRAFTED' && own.stanceLabel],
    ]),
    own.state === 'DRAFTED' && own.content && el('blockquote', {}, own.content),
  );
}

export function slip(context) {
  const found = of(context);
  return found && found.slip && el(
    'article',
    { class: 'dd-paper' },
    el('h4', {}, 'Phiếu trình'),
    el('p', { class: 'dd-hint' }, `Người thẩm tra: ${found.slip.draftedByName}`),
    found.slip.signedAt && signed('Phiếu trình', found.slip),
    el('p', { class: 'dd-text' }, found.slip.content),
  );
}

/** What was decided so far, the newest first. */
export function decision(context) {
  const found = of(context);
  const made = [...((found && found.decisions) || [])].reverse();
  return made.length > 0 && el('section', {}, el('h4', {}, 'Quyết định về đề xuất'), el('ul', { class: 'dd-list' }, made.map(decided)));
}

function decided(made) {
  return el(
    'li',
    {},
    el('strong', {}, made.outcomeLabel + (made.reservation ? ' (một phần hoặc có điều kiện)' : '')),
    ` – ${[made.decidedByName, made.levelLabel, writeMoment(made.decidedAt)].filter(Boolean).join(', ')}`,
    made.number && el('p', {}, `Quyết định số ${numbered(made.number, made.issuedOn)}`),
    made.reservation && el('p', { class: 'dd-text' }, made.reservation),
    made.remarks && el('p', { class: 'dd-text' }, made.remarks),
    made.basis && el('p', { class: 'dd-hint' }, `Căn cứ: ${made.basis}`),
    made.higherLevel && el('p', {}, `Trình ${made.higherLevel}, cần kết quả trước hết ngày ${writeDay(made.higherDueOn)}`),
    made.higherOutcomeLabel && el('p', {}, `${made.higherOutcomeLabel}: ${numbered(made.higherNumber, made.higherIssuedOn)}`),
    made.higherNote && el('p', { class: 'dd-text' }, made.higherNote),
  );
}

function signed(what, { number, issuedOn, signatureForm, signerTitle, signerName, signedAt }) {
  const signer = [signatureForm && `${signatureForm}.`, signerTitle, signerName].filter(Boolean).join(' ');
  return el('p', { class: 'dd-hint' }, [number && `${what} số ${numbered(number, issuedOn)}`, `ký: ${signer}, ${writeMoment(signedAt)}`].filter(Boolean).join(' – '));
}
