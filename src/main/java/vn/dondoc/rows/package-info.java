/** How rows of our tables become records, and how a statement keeps its plan: what stands behind Spring's {@code JdbcClient}. */
package vn.dondoc.rows;
