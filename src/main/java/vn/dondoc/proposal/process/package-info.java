/** The side of {@code proposal} that knows the engine: its two models, what their tasks post, and its decision tables. */
package vn.dondoc.proposal.process;
