package org.touchstone.runs;

import java.util.regex.Pattern;

/**
 * A kind of long work that has processes of its own. A bean of this type in a module makes supervisors look after its table.
 *
 * @param name what one is called in logs, such as {@code training}: small letters
 * @param table the table of runs, with its schema, that has the columns of {@code preference.training_run} but for those of its own subject
 * @param logs the table that keeps what their processes print: {@code run_id}, {@code host}, {@code text}, {@code at}
 * @param role the profile under which the application runs one of them and nothing else
 */
public record RunKind(String name, String table, String logs, String role) {

    private static final Pattern NAME = Pattern.compile("[a-z]+");
    private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z_]+");

    /** Refuses what cannot be a name within a statement. */
    public RunKind {
        if (!NAME.matcher(name).matches()
                || !TABLE.matcher(table).matches()
                || !TABLE.matcher(logs).matches()) {
            throw new IllegalArgumentException("Not a name and two tables: " + name + ", " + table + ", " + logs);
        }
    }
}
