/** The side of {@code urging} that knows the engine. */
package vn.dondoc.urging.process;
