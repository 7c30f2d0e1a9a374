package vn.dondoc.decision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What the tables ask of the engine that evaluates and keeps them. */
public interface TableEngine {

    /** @param file its name below {@code processes/} */
    record Shipped(String file, String xml) {}

    record Deployed(String definitionId, int version, OffsetDateTime deployedAt, String xml) {}

    /** What the release brings, in the order of the files' names. */
    List<Shipped> shipped();

    /** The version that counts on every node. */
    Optional<Deployed> newest(String key);

    /** @throws vn.dondoc.problem.Problem if it is no table that the engine understands */
    void requireReadable(String key, String xml);

    /** From the end of the transaction on it is the newest one. */
    Deployed deploy(Shipped file);
}
