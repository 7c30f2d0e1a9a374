/**
 * Who watches a directive or an assignment (theo dõi): named by the Office, or as one to whom a document was copied (sao gửi). They
 * see and are told, and change nothing; what they see is said by {@link vn.dondoc.identity.AccessPolicy}.
 */
package vn.dondoc.watcher;
