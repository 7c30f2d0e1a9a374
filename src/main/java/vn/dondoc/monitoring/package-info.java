/** What managers see of all work: where it lies, for how long, what is late. Reads our own tables only and changes nothing. */
package vn.dondoc.monitoring;
