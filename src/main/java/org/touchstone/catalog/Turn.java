package org.touchstone.catalog;

/** One turn of a conversation; the content is Markdown as the speaker wrote it. */
public record Turn(Speaker speaker, String content) {}
