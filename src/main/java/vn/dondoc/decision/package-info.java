/**
 * The office's decision tables in the running system: read, downloaded, replaced by a file after a check and a preview. The newest
 * deployed version is the truth on every node; no release overwrites it, a difference to what ships is shown. A table says nothing
 * about itself here: it is one because a file of that name ships, and its owner offers a {@link vn.dondoc.decision.TableCheck}.
 */
package vn.dondoc.decision;
