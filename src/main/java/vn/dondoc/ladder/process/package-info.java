/** The side of {@code ladder} that knows the engine: the tokens' delegates and timers, the office's table as it is deployed. */
package vn.dondoc.ladder.process;
