/** What a text amounts to, in hexadecimal: its checksum, and its seal with a secret. */
package vn.dondoc.checksum;
