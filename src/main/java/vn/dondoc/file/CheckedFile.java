package vn.dondoc.file;

/** A file whose name can be kept and whose content is what the name says. */
record CheckedFile(FileName name, Spool content) {}
