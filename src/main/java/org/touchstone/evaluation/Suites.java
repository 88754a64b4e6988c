package org.touchstone.evaluation;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFile;
import org.touchstone.support.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Fixed sets of comparisons with known answers, on which any model can be measured. */
@Service
public class Suites {

    private static final int LONGEST_NAME = 200;

    private final SuiteTable table;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    Suites(SuiteTable table, AuditTrail audit, JsonMapper json, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Stores the items of a file as a suite, or as the next version of the suites of this name; all versions stay. The very same items are kept
     * once: whoever adds them again gets the suite that has them, whatever it is called. Refuses a file with any line that is not an item.
     */
    @Transactional
    public Added put(String name, StagedFile.Reading reading, InputStream file, PersonId by) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new BadSuiteName();
        }
        var items = SuiteReader.read(reading, file);
        var digest = digest(items);
        return table.withDigest(digest).map(there -> new Added(there, false)).orElseGet(() -> {
            var stripped = name.strip();
            int version = 1
                    + table.named(stripped).stream()
                            .mapToInt(SuiteView::version)
                            .max()
                            .orElse(0);
            var now = clock.instant();
            var suite = new SuiteView(SuiteId.random(), stripped, version, reading.format(), digest, items.size(), now);
            table.insert(suite, by, items);
            audit.record(by, "suite-added", suite.id().toString(), Map.of("name", stripped, "digest", digest));
            return new Added(suite, true);
        });
    }

    /**
     * A suite that was to be added.
     *
     * @param fresh whether it was not there before
     */
    public record Added(SuiteView suite, boolean fresh) {}

    /** The same for whoever does not care whether it was there before. */
    @Transactional
    public SuiteId add(String name, PairFormat format, InputStream file, PersonId by) {
        return put(name, StagedFile.Reading.of(format), file, by).suite().id();
    }

    /** The versions of the suites of this name, the newest first. */
    @Transactional(readOnly = true)
    public List<SuiteView> versions(String name) {
        return table.named(name);
    }

    /** Every suite, the newest first. */
    @Transactional(readOnly = true)
    public List<SuiteView> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public SuiteView find(SuiteId id) {
        return table.find(id).orElseThrow(() -> new UnknownSuite(id));
    }

    /** Items of a suite from a position on, in the order of the file. */
    @Transactional(readOnly = true)
    public List<SuiteItem> items(SuiteId id, int from, int limit) {
        return table.items(find(id).id(), from, limit);
    }

    List<Item> items(SuiteId id) {
        return table.items(id);
    }

    private String digest(List<Item> items) {
        var sha = sha256();
        for (var item : items) {
            sha.update(json.writeValueAsString(item).getBytes(StandardCharsets.UTF_8));
            sha.update((byte) '\n');
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static final class UnknownSuite extends Refusal.NotFound {
        UnknownSuite(SuiteId id) {
            super("unknown-suite", "There is no suite " + id);
        }
    }

    private static final class BadSuiteName extends Refusal.Invalid {
        BadSuiteName() {
            super(
                    "bad-suite-name",
                    "name",
                    "A suite's name has 1 to %d characters".formatted(LONGEST_NAME),
                    LONGEST_NAME);
        }
    }
}
