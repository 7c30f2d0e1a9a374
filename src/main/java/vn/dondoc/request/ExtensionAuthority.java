package vn.dondoc.request;

import vn.dondoc.assignment.Basis;

/** The office's table {@code extensionAuthority}, the newest version of which counts at once. */
public interface ExtensionAuthority {

    /**
     * @param basis of the present date; a date that a higher level set is not moved here
     * @param timesGranted how often it was extended already
     * @throws IllegalStateException (Vietnamese message) if the table has no usable row
     */
    ExtensionRuling of(Basis basis, int timesGranted);
}
