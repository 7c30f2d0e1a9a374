// The way of an assignment, drawn: giao, rà soát, đề xuất, phê duyệt, báo cáo, and where it is. Shape and words say it, not colour alone.

import { el } from '../dom.js';
import { writeDay } from '../text.js';

const SIGNS = { DONE: '✓', CURRENT: '●', AHEAD: '', NOT_ASKED: '–' };

export function path(stages) {
  return el('ol', { class: 'dd-path', 'aria-label': 'Đường đi của nhiệm vụ' }, stages.map(station));
}

function station({ label, state, stateLabel, on }) {
  return el(
    'li',
    { class: `dd-station dd-station-${state.toLowerCase().replace('_', '-')}`, 'aria-current': state === 'CURRENT' && 'step' },
    el('span', { class: 'dd-station-sign', 'aria-hidden': 'true' }, SIGNS[state]),
    el('span', { class: 'dd-station-name' }, label),
    el('span', { class: 'dd-station-state' }, on ? writeDay(on) : stateLabel, on && el('span', { class: 'sr-only' }, `, ${stateLabel}`)),
  );
}
