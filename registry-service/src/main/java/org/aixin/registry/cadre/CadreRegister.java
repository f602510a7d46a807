package org.aixin.registry.cadre;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.outbox.Outbox;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Intake;
import org.aixin.registry.batch.Known;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.batch.Stored;
import org.aixin.registry.entered.EnteredKind;
import org.aixin.registry.entered.EnteredRows;
import org.aixin.registry.unit.UnitMoved;
import org.aixin.registry.unit.UnitName;
import org.aixin.registry.unit.UnitSucceeded;
import org.aixin.registry.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers cadres and follows their posts. */
@Service
class CadreRegister {

    private final CadreStore cadres;
    private final CadreMapper rows;
    private final Units units;
    private final PersonalData personalData;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Reach reach;
    private final Ids ids;
    private final Outbox outbox;
    private final ApplicationEventPublisher moves;
    private final EnteredRows entered;

    CadreRegister(
            CadreStore cadres,
            CadreMapper rows,
            Units units,
            PersonalData personalData,
            FieldCipher cipher,
            BlindIndex index,
            Reach reach,
            Ids ids,
            Outbox outbox,
            ApplicationEventPublisher moves,
            EnteredRows entered) {
        this.cadres = cadres;
        this.rows = rows;
        this.units = units;
        this.personalData = personalData;
        this.cipher = cipher;
        this.index = index;
        this.reach = reach;
        this.ids = ids;
        this.outbox = outbox;
        this.moves = moves;
        this.entered = entered;
    }

    @Transactional
    List<Stored> register(List<RegisterCadre> commands) {
        Callers.current().require(Permissions.WRITE);
        var intake = Intake.of(
                commands,
                command -> Long.toString(command.id() == null ? ids.next() : command.id()),
                command -> index.of("cadre.content", command.content()),
                keys -> rows.heads(keys.stream().map(Long::valueOf).toList()).stream()
                        .map(one -> new Known(Long.toString(one.id()), one.content(), one.version()))
                        .toList());
        var inUnits = units.named(
                intake.fresh().stream().map(row -> row.command().unitId()).collect(toSet()));
        var heads = new ArrayList<CadreMapper.NewCadre>();
        var fresh = new ArrayList<Cadre>();
        for (var row : intake.fresh()) {
            var cadre = Cadre.register(Long.parseLong(row.id()), row.command(), row.content());
            var head = head(row, cadre, inUnits, intake.problems());
            if (head != null) {
                heads.add(head);
                fresh.add(cadre);
            }
        }
        refuseTakenNumbers(intake, heads);
        intake.problems().refuseIfAny();
        cadres.insert(heads, fresh);
        entered.add(EnteredKind.CADRE, heads.stream().map(CadreMapper.NewCadre::divisionCode));
        outbox.append(fresh.stream().map(Cadre::event).toList());
        return intake.answer();
    }

    @Transactional
    Stored change(long id, ChangeCadre command, IfMatch expected) {
        Callers.current().require(Permissions.WRITE);
        var cadre = cadres.lock(id).orElseThrow(NotFound::new);
        expected.check(cadre.version());
        var changed = cadre.changed(command);
        var unitId = changed.posts().last().unitId();
        var unit = units.named(List.of(unitId)).get(unitId);
        if (unit == null || !isWithin(unit) || (command.unitId() != null && !unit.standsOn(command.from()))) {
            var problems = new Problems();
            problems.add("unitId", "unknown-unit", unitId);
            problems.refuseIfAny();
        }
        if (changed.posts().equals(cadre.posts())) {
            return new Stored(id, cadre.version());
        }
        cadres.update(changed, Objects.requireNonNull(unit).divisionCode());
        outbox.append(changed.event());
        moves.publishEvent(new CadreMoved(id));
        return new Stored(id, changed.version());
    }

    /**
     * What an office's list says otherwise.
     *
     * @throws NotFound if there is no such cadre, or none that the caller may see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void amend(long id, CadreIntake.Said said) {
        Callers.current().require(Permissions.WRITE);
        var cadre = cadres.lock(id).orElseThrow(NotFound::new);
        if (said.name() != null || said.phone() != null) {
            identify(id, said);
        }
        var begins = cadre.posts().begins();
        var changed = cadre.changed(new ChangeCadre(
                said.from().isBefore(begins) ? begins : said.from(),
                said.unitId(),
                said.level(),
                said.rank(),
                said.villageStationed(),
                said.active()));
        var unitId = changed.posts().last().unitId();
        var unit = Objects.requireNonNull(units.named(List.of(unitId)).get(unitId));
        cadres.update(changed, unit.divisionCode());
        outbox.append(changed.event());
        moves.publishEvent(new CadreMoved(id));
    }

    private void identify(long id, CadreIntake.Said said) {
        var before = rows.identified(List.of(id)).get(0);
        var name = said.name() == null
                ? PersonName.stored(cipher.open(CadreIdentity.NAME, id, before.name()))
                : said.name();
        var phone = said.phone() == null
                ? PhoneNumber.stored(cipher.open(CadreIdentity.PHONE, id, before.phone()))
                : said.phone();
        var number = IdentityNumber.stored(cipher.open(CadreIdentity.ID_NUMBER, id, before.idNumber()));
        rows.identify(id, CadreIdentity.seal(id, name, number, phone, cipher, index));
    }

    /** Cadres are found by the division of their unit, wherever that goes. */
    @EventListener
    void follow(UnitMoved moved) {
        rows.follow(moved.unitId(), moved.divisionCode());
    }

    /** Cadres of a unit that goes serve in one that stands in its place. */
    @EventListener
    void follow(UnitSucceeded succeeded) {
        var moved = cadres.of(rows.servingSince(succeeded.unitId(), succeeded.from())).stream()
                .map(one -> one.inherited(succeeded.unitId(), succeeded.heirOf(one.id()), succeeded.from()))
                .toList();
        var inUnits = units.named(
                moved.stream().map(one -> one.posts().last().unitId()).collect(toSet()));
        for (var cadre : moved) {
            var unit = Objects.requireNonNull(inUnits.get(cadre.posts().last().unitId()));
            cadres.update(cadre, unit.divisionCode());
        }
        outbox.append(moved.stream().map(Cadre::event).toList());
    }

    private CadreMapper.@Nullable NewCadre head(
            Intake.Row<RegisterCadre> row, Cadre cadre, Map<Long, UnitName> inUnits, Problems problems) {
        var command = row.command();
        var prefix = "[" + row.number() + "].";
        var name = problems.parsed(prefix + "name", () -> personalData.name(command.name()));
        var number = problems.parsed(prefix + "idNumber", () -> personalData.identityNumber(command.idNumber()));
        var phone = problems.parsed(prefix + "phone", () -> personalData.phoneNumber(command.phone()));
        var unit = inUnits.get(command.unitId());
        if (unit == null || !isWithin(unit) || !unit.standsOn(command.from())) {
            problems.add(prefix + "unitId", "unknown-unit", command.unitId());
        }
        if (name == null || number == null || phone == null || unit == null) {
            return null;
        }
        var identity = CadreIdentity.seal(cadre.id(), name, number, phone, cipher, index);
        return new CadreMapper.NewCadre(
                cadre.id(), cadre.version(), identity, cadre.posts().last(), unit.divisionCode(), cadre.content());
    }

    private boolean isWithin(UnitName unit) {
        return reach.hasUnit(unit.id(), unit.divisionCode());
    }

    private void refuseTakenNumbers(Intake<RegisterCadre> intake, List<CadreMapper.NewCadre> heads) {
        if (heads.isEmpty()) {
            return;
        }
        var taken = rows
                .taken(heads.stream().map(one -> one.identity().idNumberIndex()).toList())
                .stream()
                .map(CadreMapper.Taken::idNumberIndex)
                .collect(toSet());
        var met = new HashSet<String>();
        for (var head : heads) {
            var number = head.identity().idNumberIndex();
            if (taken.contains(number)) {
                intake.refuse(head.id(), "idNumber", "identity-number-taken");
            } else if (!met.add(number)) {
                intake.refuse(head.id(), "idNumber", "identity-number-twice");
            }
        }
    }
}
