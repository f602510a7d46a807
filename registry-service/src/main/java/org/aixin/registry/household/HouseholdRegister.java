package org.aixin.registry.household;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Intake;
import org.aixin.registry.batch.Known;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Stored;
import org.aixin.registry.division.DivisionSucceeded;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.entered.EnteredKind;
import org.aixin.registry.entered.EnteredRows;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers households. They are published through their people, who carry household and place. */
@Service
class HouseholdRegister {

    static final String ADDRESS = "household.address";
    static final String REGISTER_NUMBER = "household.register_number";
    static final int LONGEST_ADDRESS = 200;
    static final int LONGEST_NUMBER = 40;

    private final HouseholdMapper households;
    private final Divisions divisions;
    private final FieldCipher cipher;
    private final BlindIndex fingerprints;
    private final Reach reach;
    private final Ids ids;
    private final Clock clock;
    private final EnteredRows entered;

    HouseholdRegister(
            HouseholdMapper households,
            Divisions divisions,
            FieldCipher cipher,
            BlindIndex fingerprints,
            Reach reach,
            Ids ids,
            Clock clock,
            EnteredRows entered) {
        this.households = households;
        this.divisions = divisions;
        this.cipher = cipher;
        this.fingerprints = fingerprints;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
        this.entered = entered;
    }

    @Transactional
    List<Stored> register(List<RegisterHousehold> commands) {
        Callers.current().require(Permissions.WRITE);
        var intake = Intake.of(
                commands,
                command -> Long.toString(command.id() == null ? ids.next() : command.id()),
                command -> fingerprints.of("household.content", command.content()),
                keys -> households.heads(keys.stream().map(Long::valueOf).toList()).stream()
                        .map(one -> new Known(Long.toString(one.id()), one.content(), one.version()))
                        .toList());
        var known = divisions.known(
                commands.stream().map(RegisterHousehold::divisionCode).collect(toSet()));
        var today = BusinessDays.today(clock);
        for (var row : intake.fresh()) {
            var command = row.command();
            // People live in a township or village; a county alone would put them on no list of a clerk.
            if (command.divisionCode().length() < 9
                    || !known.stands(command.divisionCode(), today)
                    || !reach.hasDivision(command.divisionCode())) {
                intake.problems().add(row.number(), "divisionCode", "unknown-village", command.divisionCode());
            }
            if (command.address() != null && command.address().reveal().length() > LONGEST_ADDRESS) {
                intake.problems().add(row.number(), "address", "too-long", LONGEST_ADDRESS);
            }
            if (command.registerNumber() != null) {
                if (command.kind() != HouseholdKind.FAMILY) {
                    intake.problems().add(row.number(), "registerNumber", "register-of-families");
                } else if (command.registerNumber().reveal().length() > LONGEST_NUMBER) {
                    intake.problems().add(row.number(), "registerNumber", "too-long", LONGEST_NUMBER);
                }
            }
        }
        intake.problems().refuseIfAny();
        var fresh = intake.fresh().stream().map(this::row).toList();
        if (!fresh.isEmpty()) {
            households.insert(fresh);
        }
        entered.add(EnteredKind.HOUSEHOLD, fresh.stream().map(HouseholdMapper.Row::divisionCode));
        return intake.answer();
    }

    @EventListener
    void follow(DivisionSucceeded succeeded) {
        households.follow(succeeded.code(), succeeded.successor());
    }

    private HouseholdMapper.Row row(Intake.Row<RegisterHousehold> row) {
        var command = row.command();
        long id = Long.parseLong(row.id());
        return new HouseholdMapper.Row(
                id,
                Intake.FIRST,
                command.divisionCode(),
                command.kind(),
                sealed(ADDRESS, id, command.address()),
                sealed(REGISTER_NUMBER, id, command.registerNumber()),
                row.content());
    }

    private @Nullable Sealed sealed(String column, long id, @Nullable Sensitive value) {
        return value == null ? null : cipher.seal(column, id, value);
    }
}
