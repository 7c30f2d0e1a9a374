package vn.dondoc.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A mail server that does what a test tells it to: to each recipient another answer, to hang, to drop the line within DATA. */
public final class AwkwardMailServer implements AutoCloseable {

    /**
     * Answers instead of text: nothing until the server is closed; or the line is dropped after the mail's first line, or when the
     * whole of it was taken over.
     */
    static final String HANG = "hang";

    static final String DROP = "drop";
    static final String DROP_TAKEN = "drop taken";

    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> toRecipient = address -> "250 ok";
    private volatile UnaryOperator<String> toData = address -> "250 taken";
    private volatile String toQuit = "221 bye";
    private volatile Consumer<String> taken = mail -> {};

    public AwkwardMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What RCPT TO is answered, by address. */
    public void answerRecipients(UnaryOperator<String> answer) {
        toRecipient = answer;
    }

    /** What the finished mail is answered, by address. */
    void answerData(UnaryOperator<String> answer) {
        toData = answer;
    }

    /** What the good-bye is answered. */
    void answerQuit(String answer) {
        toQuit = answer;
    }

    /** What happens between a mail's being taken over and the answer that says so. */
    public void onTaken(Consumer<String> happening) {
        taken = happening;
    }

    /** The mails that were taken over, as they came. */
    public List<String> accepted() {
        return accepted;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                thread(() -> talk(client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 awkward\r\n");
            out.flush();
            String address = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = "250 ok";
                if (line.startsWith("RCPT TO:")) {
                    address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    answer = toRecipient.apply(address);
                } else if (line.equals("DATA")) {
                    out.print("354 go on\r\n");
                    out.flush();
                    answer = data(address, in);
                    if (answer == null) {
                        return;
                    }
                } else if (line.equals("QUIT")) {
                    answer = toQuit;
                }
                if (answer.equals(HANG)) {
                    closed.await();
                    return;
                }
                out.print(answer + "\r\n");
                out.flush();
            }
        } catch (IOException gone) {
            // The other side hung up: it may.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String data(String address, BufferedReader in) throws IOException {
        String answer = toData.apply(address);
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                // Hung up, or killed, before the mail's end.
                return null;
            }
            mail.append(line).append('\n');
            if (answer.equals(DROP)) {
                return null;
            }
        }
        if (answer.startsWith("250") || answer.equals(DROP_TAKEN)) {
            accepted.add(mail.toString());
            taken.accept(mail.toString());
        }
        return answer.equals(DROP_TAKEN) ? null : answer;
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
