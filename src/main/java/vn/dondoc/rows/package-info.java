/** How rows of our tables become records. Nothing depends on it: it stands behind Spring's {@code JdbcClient}. */
package vn.dondoc.rows;
