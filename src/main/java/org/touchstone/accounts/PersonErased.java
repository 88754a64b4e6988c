package org.touchstone.accounts;

/**
 * Nobody is to know any more who a person was; told inside the transaction that erases them, so that each module forgets
 * what it keeps of them.
 *
 * @param pseudonym under which their work was shown until now
 * @param label under which it is shown from now on; nothing leads from it to the person
 */
public record PersonErased(PersonId person, String pseudonym, String label) {}
