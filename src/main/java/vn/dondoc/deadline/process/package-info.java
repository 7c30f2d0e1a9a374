/** The side of {@code deadline} that knows the engine: day counts read from the deployed decision tables. */
package vn.dondoc.deadline.process;
