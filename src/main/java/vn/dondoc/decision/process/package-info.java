/** The side of {@code decision} that knows the engine: deployed versions, and evaluation of what is not deployed yet. */
package vn.dondoc.decision.process;
