/**
 * What an agency may only ask for, and what the Office asks for itself, while an assignment runs: a pause, its end, another lead,
 * another coordinating agency, a recall. Whoever signed the directive decides; what he grants takes effect in the same act.
 */
package vn.dondoc.request;
