package vn.dondoc.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An agency as the administrator sees it.
 *
 * @param demo whether it leaves with the demonstration
 */
public record AgencyEntry(@JsonUnwrapped Agency agency, boolean demo) {}
