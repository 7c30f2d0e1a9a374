package vn.dondoc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail that knows whether it was given to the server to its end: only then may it have arrived although nothing was answered. */
final class WrittenMessage extends MimeMessage {

    private boolean written;

    WrittenMessage() {
        super((Session) null);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException, MessagingException {
        super.writeTo(out, ignoredHeaders);
        written = true;
    }

    boolean isWritten() {
        return written;
    }
}
