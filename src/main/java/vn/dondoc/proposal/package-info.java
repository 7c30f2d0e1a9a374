/**
 * A lead agency proposes, others give their opinion, the Office examines, and whom the office's table names decides. Everything
 * that people write stands in this feature's tables; the process keeps ids and outcomes only. Whoever changes a proposal holds
 * the row locks of its assignment and of itself, in that order; an opinion's answer holds the proposal's and its own.
 */
package vn.dondoc.proposal;
