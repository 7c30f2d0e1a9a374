// One note as it is read, in the task's tab and in the dossier.

import { el } from '../dom.js';
import { chip } from '../parts.js';
import { writeMoment } from '../text.js';
import { mentionsIn } from './mentions.js';

export function note(said) {
  const who = [said.writtenByName, said.agencyName].filter(Boolean).join(', ');
  return el(
    'li',
    { class: 'dd-said' },
    el('p', {}, el('strong', {}, who), ' ', el('span', { class: 'dd-when' }, writeMoment(said.writtenAt)), ' ', chip('plain', said.levelLabel)),
    el('p', { class: 'dd-text' }, withNames(said.text, said.mentioned)),
  );
}

/** Names of those who were told stand out. */
function withNames(text, mentioned) {
  const parts = [];
  let from = 0;
  for (const { at, name } of mentionsIn(text, mentioned)) {
    parts.push(text.slice(from, at), el('strong', { class: 'dd-mention' }, `@${name}`));
    from = at + name.length + 1;
  }
  return [...parts, text.slice(from)];
}
