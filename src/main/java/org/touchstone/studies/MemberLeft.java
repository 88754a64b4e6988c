package org.touchstone.studies;

import org.touchstone.accounts.PersonId;

/** A worker may no longer judge in a study; told inside the transaction that ends the membership. */
public record MemberLeft(StudyId study, PersonId worker) {}
