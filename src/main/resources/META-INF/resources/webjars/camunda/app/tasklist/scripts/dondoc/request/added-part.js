// One more assignment of a directive that is given out already, with the inputs of the break-down.

import { groups } from '../bindings.js';
import { agencyPicker } from '../break-down/agency-picker.js';
import { deadlineInput } from '../break-down/deadline-input.js';
import { KINDS } from '../break-down/facts.js';
import { check, choices, select, text } from '../break-down/inputs.js';
import { el, option, replace } from '../dom.js';

/** The facts that the document gives; title and kind are the Office's words. */
const GIVEN = ['content', 'lead', 'coordinating'];
const SAID = { TEXT: 'Văn bản bổ sung ghi rõ', OFFICE: 'Văn phòng xác định theo căn cứ' };

export class AddedPart {
  /** @param begun the draft as JSON, or nothing; @param onChange takes the whole as JSON */
  constructor(place, agencies, begun, onChange) {
    Object.assign(this, { agencies, onChange, part: read(begun) });
    replace(place, inputs(this, this.part));
  }

  place(part, fact) {
    return `part.${fact}`;
  }

  set(part, fact, value) {
    part[fact] = value;
    this.onChange(JSON.stringify(part));
  }

  /** @param basis empty: the table sets the deadline */
  setBasis(part, fact, basis) {
    if (basis) {
      part.basis[fact] = basis;
    } else {
      delete part.basis[fact];
    }
    this.onChange(JSON.stringify(part));
  }

  agencyName(code) {
    const found = this.agencies.find((agency) => agency.code === code);
    return found ? found.shortName : code;
  }

  /** What the table gives is computed when it is given out. */
  preview() {
    return undefined;
  }
}

function inputs(editor, part) {
  return [
    text(editor, part, 'title', { most: 300, required: 'Hãy nhập tên nhiệm vụ.', hint: 'Không ghi tên người: tên nhiệm vụ hiện trong danh sách và thư nhắc.' }),
    text(editor, part, 'content', { rows: 4, most: 4000, required: 'Hãy trích nguyên văn nội dung giao.', label: 'Nội dung giao (nguyên văn)' }),
    el(
      'div',
      { class: 'dd-row' },
      select(editor, part, 'lead', [option('', 'Chọn cơ quan'), groups(editor.agencies)], { required: 'Hãy chọn cơ quan chủ trì.' }),
      select(editor, part, 'kind', choices(KINDS, 'Chọn loại'), { required: 'Hãy chọn loại nhiệm vụ.' }),
    ),
    agencyPicker(editor, part),
    select(editor, part, 'said', Object.entries(SAID).map(([value, label]) => option(value, label)), {
      label: 'Nguồn của nội dung giao, cơ quan chủ trì, phối hợp',
      value: part.basis.content,
      onPick: (said) => GIVEN.forEach((fact) => editor.setBasis(part, fact, said)),
    }),
    deadlineInput(editor, part),
    el('div', { class: 'dd-checks' }, check(editor, part, 'proposalRequired'), check(editor, part, 'beneficiaryListRequired')),
  ];
}

function read(begun) {
  const none = { title: null, content: null, lead: null, coordinating: [], kind: null, deadline: null, proposalRequired: false, beneficiaryListRequired: false };
  const basis = { title: 'OFFICE', kind: 'OFFICE', content: 'TEXT', lead: 'TEXT', coordinating: 'TEXT' };
  try {
    const known = JSON.parse(begun);
    return { ...none, ...known, basis: known.basis || basis };
  } catch (nothing) {
    return { ...none, basis };
  }
}
