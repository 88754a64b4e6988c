package org.touchstone.catalog.stackexchange;

/**
 * A question or an answer.
 *
 * @param votes upvotes less downvotes, as a dump has them
 * @param accepted of a question: the Id of the answer that its asker accepted; 0 for none
 * @param text plain text; of a question its title, an empty line and its body
 */
record Post(Key key, int votes, long accepted, String text) {}
