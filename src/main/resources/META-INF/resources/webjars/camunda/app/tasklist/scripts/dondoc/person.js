// Whose page this is. Computers are shared: where another has logged in since it was opened, nothing of it is saved or sent as his.

const HEADER = 'X-DONDOC-PERSON';
let person = null;

/** From now on each call says that the page is this person's. */
export function callAs(personId) {
  person = personId;
}

/** The first answer that a page gets says for whom it was. */
export function heard(answer) {
  person ??= answer.headers.get(HEADER);
}

/** What each call to our own interface says with it. */
export const whose = () => (person ? { [HEADER]: person } : {});
