// The inputs of a proposal's text: begun from the newest version, checked as the server does.

import { keepTidy, readMoney } from './money.js';

const WORDS = ['content', 'legalBasis', 'fundingSource', 'beneficiaries', 'agenciesConcerned', 'provincePolicy'];

export function beginText({ context, fields }) {
  keepTidy(fields.input('amount'));
  const text = context.parts && context.parts.proposal && context.parts.proposal.text;
  if (text) {
    WORDS.forEach((name) => fields.set(name, text[name]));
    fields.set('amount', text.amountText);
  }
}

export function checkText({ fields }) {
  const amount = fields.input('amount');
  const digits = readMoney(amount.value);
  const agencies = fields.input('agenciesConcerned');
  const source = fields.input('fundingSource');
  return [
    amount.value.trim() !== '' && digits === null && { input: amount, message: 'Kinh phí phải là số đồng nguyên, ví dụ 1.234.567 hoặc 1234567.' },
    digits !== null && Number(digits) > 0 && source.value.trim() === '' && { input: source, message: 'Hãy nhập nguồn kinh phí.' },
    agencies.value.trim() !== '' && !/^\d{1,3}$/.test(agencies.value.trim()) && { input: agencies, message: 'Hãy nhập số cơ quan liên quan, từ 0 đến 500.' },
  ].filter(Boolean);
}
