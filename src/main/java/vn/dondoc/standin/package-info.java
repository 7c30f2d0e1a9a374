/**
 * Who acts for whom: handling for another for a period (xử lý thay) and the right to sign (quyền ký thay), granted and revoked by
 * the agency's leader. What they allow is said by {@link vn.dondoc.identity.AccessPolicy}.
 */
package vn.dondoc.standin;
