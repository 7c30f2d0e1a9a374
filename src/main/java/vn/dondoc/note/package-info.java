/**
 * Notes (ý kiến) around a task, and whom they mention. A note is about a directive, an assignment or a part of one, by the same
 * {@link vn.dondoc.file.FileSubject} that files hang on: who may see that reads it. It is written once and never changed; its text
 * stands in no message.
 */
package vn.dondoc.note;
