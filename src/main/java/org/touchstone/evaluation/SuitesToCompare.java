package org.touchstone.evaluation;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.OtherTexts;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.support.Phrase;

/** The suites as texts that training data should not hold. */
@Component
class SuitesToCompare implements OtherTexts {

    private final Suites suites;

    SuitesToCompare(Suites suites) {
        this.suites = suites;
    }

    @Override
    public String kind() {
        return "suite";
    }

    @Override
    public List<Collection> collections() {
        var what = Phrase.of("evaluation.suite");
        return suites.all().stream()
                .map(suite -> new Collection(suite.id().value(), what, suite.name(), suite.items()))
                .toList();
    }

    @Override
    public void forEach(UUID id, Consumer<PreferencePair> each) {
        suites.items(new SuiteId(id)).forEach(item -> each.accept(item.pair()));
    }
}
