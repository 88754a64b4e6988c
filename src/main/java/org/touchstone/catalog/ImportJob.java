package org.touchstone.catalog;

import org.touchstone.accounts.PersonId;

/** What an import does in the background, and with which file. */
record ImportJob(StagedFileId file, ImportTask task, PersonId by) {}
