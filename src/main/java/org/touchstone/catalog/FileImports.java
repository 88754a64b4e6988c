package org.touchstone.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The imports on record. */
interface FileImports extends Repository<FileImport, ImportId> {

    FileImport save(FileImport fileImport);

    Optional<FileImport> findById(ImportId id);

    List<FileImport> findTop50ByTrialFalseOrderByStartedAtDesc();

    Optional<FileImport> findFirstByStagedAndTrialTrueOrderByStartedAtDesc(StagedFileId staged);

    /** Holds the row until the transaction ends. */
    @Query(value = "select 1 from catalog.file_import where id = :#{#id.value} for update", nativeQuery = true)
    Optional<Integer> lock(@Param("id") ImportId id);

    @Modifying
    @Query(
            value = "update catalog.file_import set cancel_asked = :asked where id = :#{#id.value} and (status ="
                    + " 'RUNNING' or not :asked)",
            nativeQuery = true)
    void askToCancel(@Param("id") ImportId id, @Param("asked") boolean asked);
}
