package vn.dondoc.problem;

/**
 * One thing that is wrong with an input.
 *
 * @param field the field as the client named it, with its place ({@code assignments[2].lead}); empty for the whole
 * @param message what is wrong and what to do, in Vietnamese
 */
public record Fault(String field, String message) {}
