/**
 * What an agency may only ask for, and what the Office asks for itself, while an assignment or a directive runs: a pause, its end, another lead,
 * another coordinating agency or one less, a recall, a directive amended, replaced or added to. Whoever signed the directive decides; what he
 * grants takes effect in the same act. Consolidating early and naming who watches are the Office's own to say: carried out at once.
 */
package vn.dondoc.request;
