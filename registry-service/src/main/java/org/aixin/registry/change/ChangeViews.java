package org.aixin.registry.change;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Callers;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.recipient.KnownByName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows changes that were found for the caller, with as few questions as one would take. */
@Component
class ChangeViews {

    private final ChangeStore store;
    private final ChangeParties parties;
    private final Divisions divisions;

    ChangeViews(ChangeStore store, ChangeParties parties, Divisions divisions) {
        this.store = store;
        this.parties = parties;
        this.divisions = divisions;
    }

    /** A change with what is in it. */
    private record Opened(RecipientChange change, Content content, Content before) {

        Stream<String> divisions() {
            return Stream.of(content, before)
                    .map(one -> one.facts().get(ChangeField.DIVISION))
                    .filter(Objects::nonNull);
        }
    }

    /** What the words of a page mean. */
    private record Known(
            Map<Long, KnownByName> people, Map<String, String> names, Map<String, DivisionName> divisions) {

        DivisionName division(String code) {
            return divisions.getOrDefault(code, DivisionName.unnamed(code));
        }
    }

    ChangeView of(RecipientChange change) {
        return of(List.of(change)).get(0);
    }

    List<ChangeView> of(Collection<RecipientChange> changes) {
        var opened = changes.stream()
                .map(change -> new Opened(change, store.content(change), store.before(change)))
                .toList();
        var known = known(opened);
        return opened.stream().map(one -> view(one, known)).toList();
    }

    private Known known(List<Opened> opened) {
        var people = opened.stream()
                .map(one -> one.change().recipientId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var subjects = new HashSet<String>();
        var codes = new HashSet<String>();
        for (var one : opened) {
            subjects.add(one.change().proposedBy());
            if (one.change().decidedBy() != null) {
                subjects.add(one.change().decidedBy());
            }
            codes.add(one.change().divisionCode());
            one.divisions().forEach(codes::add);
        }
        return new Known(parties.people(people), parties.names(subjects), divisions.names(codes));
    }

    private ChangeView view(Opened opened, Known known) {
        var change = opened.change();
        var caller = Callers.current();
        var person = change.recipientId() == null ? null : known.people().get(change.recipientId());
        var child = parties.isHiddenChild(opened.content())
                || parties.isHiddenChild(opened.before())
                || (person != null && parties.isHiddenChild(person.idNumber()));
        // Whoever has moved out of the caller's sight takes along who they are.
        var hidden = child || (change.recipientId() != null && person == null);
        var decides = change.isOpen() && caller.may(Permissions.CONFIRM_CHANGE) && change.isFor(caller) && !child;
        var note = hidden ? null : store.note(change);
        var reason = hidden ? null : store.reason(change);
        return new ChangeView(
                change.id(),
                change.version(),
                change.type(),
                change.state(),
                change.fromDay(),
                new ChangeView.ChangedPerson(
                        change.recipientId(), hidden ? null : name(person, opened.content()), child),
                known.division(change.divisionCode()),
                differences(opened, hidden, known),
                note == null ? null : note.reveal(),
                party(change.proposedBy(), known),
                change.proposedAt(),
                change.decidedBy() == null ? null : party(change.decidedBy(), known),
                change.decidedAt(),
                reason == null ? null : reason.reveal(),
                change.baseVersion(),
                change.isOpen() && person != null ? person.version() : null,
                change.resultVersion(),
                change.type().confirmation(),
                decides,
                change.isOpen() && change.isBy(caller),
                decides && !hidden && caller.may(Permissions.REVEAL)
                        ? opened.content().revealable()
                        : List.of());
    }

    private static @Nullable String name(@Nullable KnownByName person, Content content) {
        var said = content.said(ChangeField.NAME);
        if (person != null) {
            return person.name().masked();
        }
        return said == null ? null : ChangeField.NAME.masked(said);
    }

    private static List<ChangeView.Difference> differences(Opened opened, boolean hidden, Known known) {
        Set<ChangeField> fields = opened.content().fields();
        return fields.stream()
                .map(field -> new ChangeView.Difference(
                        field,
                        shown(opened.before(), field, hidden, known),
                        shown(opened.content(), field, hidden, known)))
                .toList();
    }

    private static @Nullable String shown(Content content, ChangeField field, boolean hidden, Known known) {
        if (field.isPersonal()) {
            Sensitive said = content.said(field);
            return hidden || said == null ? null : field.masked(said);
        }
        var fact = content.facts().get(field);
        return fact != null && field == ChangeField.DIVISION
                ? known.division(fact).name()
                : fact;
    }

    private static ChangeView.ChangeParty party(String subject, Known known) {
        return new ChangeView.ChangeParty(subject, known.names().get(subject));
    }
}
