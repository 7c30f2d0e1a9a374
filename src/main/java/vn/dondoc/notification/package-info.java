/**
 * Who is told what, and how it reaches him.
 *
 * <p>{@link vn.dondoc.notification.Notices#tell} writes a message in the transaction of what caused it: the inbox of the app, and
 * with it what is to go out by other channels. Everything else happens afterwards, outside any transaction of others. A message
 * holds numbers, subjects, agencies, dates and a link; never personal data, a file or the text of a proposal. Others say by
 * {@link vn.dondoc.notification.Relevance} whether a message still holds when it is about to go out.
 */
package vn.dondoc.notification;
