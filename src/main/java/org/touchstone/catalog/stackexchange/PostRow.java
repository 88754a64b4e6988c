package org.touchstone.catalog.stackexchange;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of Posts.xml, which dumps write on a line of its own. Every row is a document by itself, so that one that is not well-formed spoils no
 * other; a document type is never read, and an entity that only such a type could declare is an error.
 */
final class PostRow {

    private static final int QUESTION = 1;
    private static final int ANSWER = 2;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    PostRow() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
    }

    /** The question or answer; null for another kind of post, such as the wiki of a tag. */
    @Nullable
    Post read(String row, long dump, long line) throws UnfitPost {
        var values = attributes(row);
        long type = number(values, "PostTypeId");
        if (type != QUESTION && type != ANSWER) {
            return null;
        }
        long id = number(values, "Id");
        boolean answer = type == ANSWER;
        var key = new Key(dump, answer ? number(values, "ParentId") : id, answer, id, line);
        long accepted = answer || !values.containsKey("AcceptedAnswerId") ? 0 : number(values, "AcceptedAnswerId");
        return new Post(key, votes(values), accepted, answer ? body(values) : question(values));
    }

    private Map<String, String> attributes(String row) throws UnfitPost {
        try {
            var xml = factory.createXMLStreamReader(new StringReader(row));
            try {
                return attributes(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException wrong) {
            throw new UnfitPost("The row is not well-formed XML (column %d)"
                    .formatted(
                            wrong.getLocation() == null
                                    ? 1
                                    : wrong.getLocation().getColumnNumber()));
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) throws XMLStreamException, UnfitPost {
        if (xml.next() != XMLStreamConstants.START_ELEMENT
                || !xml.getLocalName().equals("row")) {
            throw new UnfitPost("The line is no row of a dump");
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            values.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        while (xml.hasNext()) {
            xml.next();
        }
        return values;
    }

    private static String question(Map<String, String> values) throws UnfitPost {
        return required(values, "Title").strip() + "\n\n" + body(values);
    }

    private static String body(Map<String, String> values) throws UnfitPost {
        var text = PlainText.of(required(values, "Body"));
        if (text.isEmpty()) {
            throw new UnfitPost("The post has no text");
        }
        return text;
    }

    private static int votes(Map<String, String> values) throws UnfitPost {
        return Math.clamp(number(values, "Score"), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static long number(Map<String, String> values, String name) throws UnfitPost {
        var text = required(values, name);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new UnfitPost("The attribute \"%s\" is not a whole number".formatted(name));
        }
    }

    private static String required(Map<String, String> values, String name) throws UnfitPost {
        var value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new UnfitPost("The row has no attribute \"%s\"".formatted(name));
        }
        return value;
    }
}
