// The Office's advice on a request: only an agency supplements, and the Office withdraws nothing but its own.

export const draftRequestDecision = {
  prepare({ outcomes, context: { parts } }) {
    const { byOffice, directed } = (parts && parts.request) || {};
    outcomes.withhold([...(byOffice || directed ? ['INCOMPLETE'] : []), ...(byOffice ? [] : ['DROPPED'])]);
  },
};
