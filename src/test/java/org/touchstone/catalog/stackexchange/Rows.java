package org.touchstone.catalog.stackexchange;

import java.util.List;

/** Rows as dumps have them, with texts of our own. */
public final class Rows {

    private Rows() {}

    /** A question whose title is its body. */
    public static String question(int id, int accepted, String text) {
        return row(
                "PostTypeId=\"1\" Id=\"%d\"%s Score=\"4\" ViewCount=\"9\" OwnerUserId=\"7\" Title=\"%s\" Tags=\"|x|\""
                        .formatted(id, accepted == 0 ? "" : " AcceptedAnswerId=\"" + accepted + "\"", escaped(text)),
                text);
    }

    public static String answer(int id, int question, int votes, String text) {
        return row("Id=\"%d\" PostTypeId=\"2\" ParentId=\"%d\" Score=\"%d\"".formatted(id, question, votes), text);
    }

    /** A file of these rows. */
    public static String posts(List<String> rows) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<posts>\n" + String.join("\n", rows) + "\n</posts>\n";
    }

    private static String row(String attributes, String text) {
        return "  <row %s CreationDate=\"2010-07-19T19:12:12.510\" Body=\"%s\" ContentLicense=\"CC BY-SA 2.5\" />"
                .formatted(attributes, escaped("<p>" + text + "</p>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#xA;");
    }
}
