package org.touchstone.studies;

import org.touchstone.accounts.PersonId;

/** A study was made or its settings were changed; told inside the transaction that does it. */
record SettingsWritten(StudyId study, StudySettings settings, PersonId by) {}
