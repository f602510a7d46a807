package org.aixin.registry.change;

import java.util.List;
import java.util.function.Function;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.registry.batch.Permissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows changes, the newest first: to offices those of their area, to a cadre the own ones. */
@Service
class ChangeLists {

    private static final int COUNTED = 10_000;

    private final ChangeMapper rows;
    private final ChangeViews views;
    private final ChangeStore store;
    private final ChangeParties parties;

    ChangeLists(ChangeMapper rows, ChangeViews views, ChangeStore store, ChangeParties parties) {
        this.rows = rows;
        this.views = views;
        this.store = store;
        this.parties = parties;
    }

    @Transactional(readOnly = true)
    public Page<ChangeView> page(ChangeFilter filter, PageRequest request, @Nullable String cursor) {
        Callers.current().require(Permissions.READ);
        return found(filter, request, cursor, views::of);
    }

    /** @throws NotFound if there is none, or none that the caller may see */
    @Transactional(readOnly = true)
    public ChangeView one(long id) {
        Callers.current().require(Permissions.READ);
        var change = rows.find(id);
        if (change == null) {
            throw new NotFound();
        }
        return views.of(change);
    }

    /** How a change stands after what was just done to it. */
    ChangeView view(RecipientChange change) {
        return views.of(change);
    }

    /**
     * Everything that ever became of a person.
     *
     * @throws NotFound if there is none, or none whom the caller may see
     */
    @Transactional(readOnly = true)
    public Page<ChangeView> ofPerson(long id, PageRequest request, @Nullable String cursor) {
        Callers.current().require(Permissions.READ);
        if (parties.people(List.of(id)).isEmpty()) {
            throw new NotFound();
        }
        var before = place(cursor);
        var found = rows.ofPerson(id, before, request.size() + 1, before == null ? request.offset() : 0);
        var shown = found.subList(0, Math.min(found.size(), request.size()));
        return pageOf(
                views.of(shown),
                rows.countOfPerson(id, COUNTED + 1),
                request,
                found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null);
    }

    /** What a cadre proposed, of one person or of all, and what became of it. */
    @Transactional(readOnly = true)
    public Page<CorrectionView> own(@Nullable Long recipientId, PageRequest request, @Nullable String cursor) {
        if (Callers.current().cadreId() == null) {
            throw new Forbidden();
        }
        return found(
                new ChangeFilter(null, null, null, Callers.current().subject(), recipientId),
                request,
                cursor,
                changes -> changes.stream()
                        .map(change -> CorrectionView.of(
                                change, store.content(change), store.note(change), store.reason(change)))
                        .toList());
    }

    private <T> Page<T> found(
            ChangeFilter filter,
            PageRequest request,
            @Nullable String cursor,
            Function<List<RecipientChange>, List<T>> views) {
        var before = place(cursor);
        // one more than asked for tells whether there is a next page
        var ids = rows.page(filter, before, request.size() + 1, before == null ? request.offset() : 0);
        var shown = ids.subList(0, Math.min(ids.size(), request.size()));
        return pageOf(
                shown.isEmpty() ? List.of() : views.apply(rows.of(shown)),
                rows.count(filter, COUNTED + 1),
                request,
                ids.size() > shown.size() ? shown.get(shown.size() - 1) : null);
    }

    private static <T> Page<T> pageOf(List<T> items, int counted, PageRequest request, @Nullable Long last) {
        return new Page<>(
                items,
                Math.min(counted, COUNTED),
                counted > COUNTED,
                request.page(),
                request.size(),
                last == null ? null : Long.toString(last));
    }

    private static @Nullable Long place(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(cursor);
        } catch (NumberFormatException foreign) {
            throw new Invalid(FieldProblem.of("cursor", "unknown-cursor"));
        }
    }
}
