package org.touchstone.labeling.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.ExternalAccount;
import org.touchstone.accounts.ExternalWorkers;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.labeling.pay.Payroll;
import org.touchstone.labeling.pay.Rate;
import org.touchstone.labeling.web.PayLine.Who;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Puts together who did what in a study and what it earns them. */
@Component
class PaySheets {

    private final Studies studies;
    private final Payroll payroll;
    private final People people;
    private final ExternalWorkers external;

    PaySheets(Studies studies, Payroll payroll, People people, ExternalWorkers external) {
        this.studies = studies;
        this.payroll = payroll;
        this.people = people;
        this.external = external;
    }

    /** Returns the sheet; the platforms' ids are on it only when asked for, and that is noted. */
    PaySheet of(StudyId id, PayQuery query, PersonId researcher) {
        var study = studies.find(id).id();
        var rate = query.known();
        var entries = payroll.of(study);
        var workers = entries.stream().map(entry -> entry.work().worker()).collect(Collectors.toUnmodifiableSet());
        var accounts = query.isAsked() ? accounts(study, workers, researcher) : Map.<PersonId, ExternalAccount>of();
        var names = people.findAll(workers).stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
        return PaySheet.of(
                study,
                rate,
                entries.stream()
                        .map(entry -> line(entry, rate, names, accounts))
                        .toList());
    }

    private Map<PersonId, ExternalAccount> accounts(StudyId study, Set<PersonId> workers, PersonId researcher) {
        return external.reveal(study.value(), List.copyOf(workers), researcher).stream()
                .collect(Collectors.toMap(ExternalAccount::person, Function.identity()));
    }

    private static PayLine line(
            Payroll.Entry entry,
            @Nullable Rate rate,
            Map<PersonId, PersonView> names,
            Map<PersonId, ExternalAccount> accounts) {
        var worker = entry.work().worker();
        var account = accounts.get(worker);
        var who = new Who(
                Objects.requireNonNull(names.get(worker)).pseudonym(), account == null ? null : account.account());
        return PayLine.of(who, entry, rate == null ? null : rate.pay(entry.work()));
    }
}
