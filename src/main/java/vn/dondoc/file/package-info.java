/**
 * Files (hồ sơ, tệp) on directives, assignments and their parts: taken in as a stream, checked against what their name says,
 * kept in versions, handed out again under exactly their name.
 *
 * <p>A feature whose things carry files says by a bean of {@link vn.dondoc.file.FileSubject} who may see and add them; addresses,
 * the section "Tệp" of every task's form and the text for a signature ({@link vn.dondoc.file.SignedFiles}) follow from that. This
 * feature knows no directive and no assignment. Where content lies is behind {@link vn.dondoc.file.FileStorage}.
 */
package vn.dondoc.file;
