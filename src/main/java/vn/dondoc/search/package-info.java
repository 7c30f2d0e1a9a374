/**
 * Finds by words without diacritics, quick at any size on both databases: a column holds the words of a row, each preceded by a
 * blank, and {@link vn.dondoc.search.WordSearch} makes the condition on it. PostgreSQL answers from an inverted index, H2 reads.
 */
package vn.dondoc.search;
