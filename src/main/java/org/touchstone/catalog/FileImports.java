package org.touchstone.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The imports on record. */
interface FileImports extends Repository<FileImport, ImportId> {

    FileImport save(FileImport fileImport);

    Optional<FileImport> findById(ImportId id);

    List<FileImport> findTop50ByOrderByStartedAtDesc();
}
