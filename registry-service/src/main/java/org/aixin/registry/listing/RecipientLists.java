package org.aixin.registry.listing;

import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.recipient.ListedRecipient;
import org.aixin.registry.recipient.ListedRecipients;
import org.aixin.registry.recipient.Lodgers;
import org.aixin.registry.recipient.RecipientFilter;
import org.aixin.registry.search.DeepPages;
import org.aixin.registry.search.FindPerson;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Rows;
import org.aixin.registry.search.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recipients in lists. */
@Service
class RecipientLists {

    /** How many are looked through at once for those who may be told. */
    private static final int AT_ONCE = 200;

    private final ListedRecipients recipients;
    private final DeepPages pages;
    private final PeopleInShort people;
    private final Names names;
    private final Caring caring;

    RecipientLists(ListedRecipients recipients, DeepPages pages, PeopleInShort people, Names names, Caring caring) {
        this.recipients = recipients;
        this.pages = pages;
        this.people = people;
        this.names = names;
        this.caring = caring;
    }

    @Transactional(readOnly = true)
    public Page<RecipientRow> page(RecipientFilter filter, Wanted wanted) {
        Callers.current().require(Permissions.READ);
        var found = pages.page(filter, wanted, recipients.chosen(filter));
        return found.page(rows(recipients.of(found.ids())));
    }

    /**
     * Those whom somebody looks for. Who is looked for by name and found is told to be there, so children whose names the
     * caller may not know are not found by them, nor by a number.
     */
    @Transactional(readOnly = true)
    public Page<RecipientRow> search(RecipientFilter filter, FindPerson sought, Wanted wanted) {
        var caller = Callers.current();
        caller.require(Permissions.READ);
        var rows = recipients.found(filter, sought);
        if (caller.may(Permissions.CHILD_DATA)) {
            var found = pages.unremembered(wanted, rows);
            return found.page(rows(recipients.of(found.ids())));
        }
        return withoutChildren(rows, wanted);
    }

    /** The total is of those who were looked through: one of all would count the children. */
    private Page<RecipientRow> withoutChildren(Rows rows, Wanted wanted) {
        var shown = new ArrayList<ListedRecipient>();
        var after = wanted.after();
        var unread = true;
        while (unread && shown.size() <= wanted.size()) {
            var places = rows.places(after, AT_ONCE, 0);
            unread = places.size() == AT_ONCE;
            recipients.of(places.stream().map(Place::id).toList()).stream()
                    .filter(person -> !people.isHidden(person))
                    .forEach(shown::add);
            after = places.isEmpty() ? after : places.get(places.size() - 1);
        }
        var onPage = shown.subList(0, Math.min(shown.size(), wanted.size()));
        var more = shown.size() > onPage.size();
        var last = more ? onPage.get(onPage.size() - 1) : null;
        return new Page<>(
                rows(onPage),
                onPage.size(),
                more || wanted.after() != null,
                wanted.page(),
                wanted.size(),
                last == null ? null : new Place(last.divisionCode(), last.id()).cursor());
    }

    private List<RecipientRow> rows(List<ListedRecipient> shown) {
        var households = shown.stream().map(ListedRecipient::householdId).toList();
        var lodgers = recipients.in(households);
        var cadres = caring.today(households);
        var divisions = names.divisions(shown.stream().map(ListedRecipient::divisionCode));
        return shown.stream()
                .map(person -> new RecipientRow(
                        person.id(),
                        people.name(person),
                        people.isHidden(person),
                        person.category(),
                        person.status(),
                        divisions.apply(person.divisionCode()),
                        household(person, lodgers.get(person.householdId())),
                        cadres.getOrDefault(person.householdId(), List.of())))
                .toList();
    }

    private static HouseholdInShort household(ListedRecipient person, @Nullable Lodgers there) {
        return new HouseholdInShort(person.householdId(), there == null ? 0 : there.people());
    }
}
