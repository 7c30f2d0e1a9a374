package vn.dondoc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.file.UploadClient.Answer;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;

/** Large files, files that are too large, and uploads that never come to their end. */
@SystemTest
class LargeFilesIT {

    private static final int MB = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    private String task;
    private UploadClient clerk;

    @BeforeEach
    void give() {
        long directiveId = office.giveOut(DirectiveFixture.simple(Office.freshNumber(), "SXD", "CASE"));
        task = "/api/tasks/"
                + office.task(assignments.ofDirective(directiveId).get(0).id()).taskId() + "/files";
        clerk = new UploadClient(port, "sxdClerk");
    }

    @Test
    void goesInAndOutInPieces() throws Exception {
        Answer stored = upload("Bản vẽ.pdf", 45 * MB);

        assertThat(stored.status()).isEqualTo(201);
        String href = stored.json().get(0).at("/file/href").asText();
        assertThat(stored.json().get(0).at("/file/size").asText()).isEqualTo("45 MB");
        assertThat(jdbc.sql(
                                """
                        select count(*) as pieces, max(octet_length(content)) as largest from file_chunk
                         where storage_key = (select storage_key from file where id = :id)""")
                        .param("id", Long.valueOf(href.replaceAll("\\D", "")))
                        .query()
                        .singleRow())
                .hasToString("{PIECES=180, LARGEST=262144}");
        assertThat(digest(clerk.stream(href)))
                .isEqualTo(stored.json().get(0).at("/file/sha256").asText());
        FilesIT.assertNothingIsLeftBeside();
    }

    @Test
    void isRefusedInWordsWhenItIsTooLarge() {
        Answer refused = upload("Bản vẽ.pdf", 50 * MB + 1);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().get("message").asText()).contains("tối đa 50 MB");
        assertNothingIsLeft();
        assertThat(upload("Bản vẽ.pdf", 50 * MB).status()).isEqualTo(201);
    }

    /** The other files of the request are taken. */
    @Test
    void doesNotTakeOthersWithIt() {
        Answer mixed = clerk.send(clerk.multipart(task)
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                        SmallFiles.stream(UploadClient.partHead("a.pdf")),
                        new Zeros(50 * MB + 1),
                        SmallFiles.stream(SmallFiles.text("\r\n")),
                        SmallFiles.stream(UploadClient.partHead("b.pdf")),
                        SmallFiles.stream(SmallFiles.pdf()),
                        end()))))));

        assertThat(mixed.status()).isEqualTo(201);
        assertThat(mixed.json().get(0).get("refusal").asText()).contains("tối đa 50 MB");
        assertThat(mixed.json().get(1).get("refusal").isNull()).isTrue();
    }

    @Test
    void leavesNothingWhenTheLineBreaks() throws IOException {
        try (Socket socket = open(10 * MB)) {
            OutputStream out = socket.getOutputStream();
            out.write(SmallFiles.pdf());
            out.write(new byte[3 * MB]);
            out.flush();
        }

        assertNothingIsLeft();
    }

    /** However many are slow: none of them holds a connection to the database. */
    @Test
    void holdsNoConnectionWhileTheClientIsSlow() throws IOException {
        Socket[] slow = new Socket[15];
        try {
            for (int i = 0; i < slow.length; i++) {
                slow[i] = open(10 * MB);
                slow[i].getOutputStream().write(SmallFiles.pdf());
                slow[i].getOutputStream().flush();
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(clerk.get(task).status()).isEqualTo(200));
            assertThat(upload("a.pdf", 1000).status()).isEqualTo(201);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private void assertNothingIsLeft() {
        FilesIT.assertNothingIsLeftBeside();
        assertThat(clerk.get(task).json().get("files")).isEmpty();
        assertThat(jdbc.sql("select count(*) from file_chunk where storage_key not in (select storage_key from file)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** A request whose head promises that much, up to the content of its file. */
    private Socket open(int promised) throws IOException {
        Socket socket = new Socket("localhost", port);
        byte[] part = UploadClient.partHead("a.pdf");
        socket.getOutputStream()
                .write(SmallFiles.text("POST " + task + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + clerk.authorization() + "\r\nContent-Type: multipart/form-data; boundary="
                        + UploadClient.BOUNDARY + "\r\nContent-Length: " + promised + "\r\n\r\n"));
        socket.getOutputStream().write(part);
        return socket;
    }

    private Answer upload(String name, int size) {
        return clerk.send(clerk.multipart(task)
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                        SmallFiles.stream(UploadClient.partHead(name)),
                        SmallFiles.stream(SmallFiles.pdf()),
                        new Zeros(size - SmallFiles.pdf().length),
                        end()))))));
    }

    private static InputStream end() {
        return SmallFiles.stream(SmallFiles.text("\r\n--" + UploadClient.BOUNDARY + "--\r\n"));
    }

    private static String digest(InputStream content) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (DigestInputStream read = new DigestInputStream(content, digest)) {
            read.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** So many zeros, none of them in memory. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int read = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + read, (byte) 0);
            left -= read;
            return read > 0 ? read : -1;
        }
    }
}
