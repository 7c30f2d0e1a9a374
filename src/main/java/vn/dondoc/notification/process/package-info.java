/** The engine's side of the morning's mails. */
package vn.dondoc.notification.process;
