// What a step does beyond what its form says in attributes.

import { breakDownDirective } from './break-down/step.js';
import { carryOut } from './carry-out.js';
import { contribute } from './contributions/contribute.js';
import { naming } from './deputies.js';
import { draftProposal } from './proposal/draft-step.js';
import { explainOpinions } from './proposal/explain-step.js';
import { registerDirective } from './register-directive.js';
import { draftRequestDecision } from './request/draft-step.js';
import { sendRequest } from './request/send-step.js';
import { askExplanation, startUrging } from './urging-start.js';

/**
 * prepare(form): once, before the draft is put in; restored(form): once, after; shown(form): once the inputs can be seen;
 * check(form): faults beyond those of single inputs.
 */
export const STEPS = {
  registerDirective,
  nameHandler: naming('handlerId'),
  nameContributor: naming('contributorId'),
  breakDownDirective,
  carryOut,
  contribute,
  contributeAndSign: contribute,
  draftProposal,
  draftRequestDecision,
  explainOpinions,
  sendRequest,
  startUrging,
  askExplanation,
};
