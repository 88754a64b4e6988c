package org.touchstone.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.touchstone.accounts.People;
import org.touchstone.support.Refusal;

@SpringBootTest
class StagedFilesTests {

    private static final int PIECES = 8;

    @Test
    void ofPiecesThatComeToOnePlaceAtOnceOneIsTaken(@Autowired StagedFiles files, @Autowired People people)
            throws Exception {
        for (int round = 0; round < 20; round++) {
            var file = files.announce("pieces.jsonl", 100, people.firstAdmin()).id();
            try (var senders = Executors.newFixedThreadPool(PIECES)) {
                var sent = senders.invokeAll(IntStream.rangeClosed(1, PIECES)
                        .<Callable<StagedFile>>mapToObj(length -> () -> files.append(file, 0, piece(length)))
                        .toList());
                assertThat(sent.stream().filter(StagedFilesTests::isTaken)).hasSize(1);
            }
            long received = files.find(file).received();
            files.append(file, received, piece((int) (100 - received)));
            try (var in = files.open(file)) {
                assertThat(in.readAllBytes()).hasSize(100).doesNotContain(0);
            }
        }
    }

    private static InputStream piece(int length) {
        return new ByteArrayInputStream("a".repeat(length).getBytes(UTF_8));
    }

    private static boolean isTaken(Future<StagedFile> sent) {
        try {
            return sent.get().received() > 0;
        } catch (ExecutionException refused) {
            assertThat(refused.getCause()).isInstanceOf(Refusal.Conflict.class);
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
