package org.aixin.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SecretsStaySecretTest {

    static final String NUMBER = "622921190001010015";

    final PersonalData data = new PersonalData(Clock.systemUTC(), false);
    final JsonMapper json = JsonMapper.builder().build();

    record Person(PersonName name, IdentityNumber idNumber, PhoneNumber phone, Sensitive address, Sealed sealed) {}

    record Enrol(Sensitive name) {}

    @Test
    void nothingPersonalIsPrinted() {
        assertThat(person().toString()).doesNotContain("张三", NUMBER, "13812345678", "红台乡");
        assertThat("%s %s".formatted(person().name(), person().sealed())).isEqualTo("*** ***");
    }

    @Test
    void jacksonWritesMasksAndReadsInput() {
        assertThat(json.writeValueAsString(person()))
                .isEqualTo("{\"name\":\"张*\",\"idNumber\":\"622***********0015\",\"phone\":\"138****5678\","
                        + "\"address\":\"***\",\"sealed\":\"***\"}");
        assertThat(json.readValue("{\"name\":\"张三\"}", Enrol.class).name().reveal())
                .isEqualTo("张三");
    }

    @Test
    void aBlindIndexIsRepeatableAndDiffersByIndexAndSecret() {
        var file = Secrets.file();
        var index = new BlindIndex(file, new Sm4GcmProvider());
        var number = data.identityNumber(Sensitive.of(NUMBER));

        assertThat(index.of("recipient.id_number", number))
                .matches("[0-9a-f]{32}")
                .isEqualTo(new BlindIndex(file, new AesGcmProvider()).of("recipient.id_number", number))
                .isNotEqualTo(index.of("cadre.id_number", number))
                .isNotEqualTo(new BlindIndex(Secrets.file(), new Sm4GcmProvider()).of("recipient.id_number", number));
    }

    @Test
    void aBlindIndexSeesOneNumberInItsSpellings() {
        var index = new BlindIndex(Secrets.file(), new Sm4GcmProvider());
        var found = new HashSet<String>();
        for (var spelling : List.of("620102600101008", "620102196001010085", " ６２０１０２１９６００１０１００８５")) {
            found.add(index.of("recipient.id_number", data.identityNumber(Sensitive.of(spelling))));
        }
        assertThat(found).hasSize(1);
    }

    @Test
    void aBlindIndexTellsNoSmallXFromALargeOne() {
        var index = new BlindIndex(Secrets.file(), new Sm4GcmProvider());
        var first17 = IntStream.range(0, 100)
                .mapToObj("629900199001010%02d"::formatted)
                .filter(digits -> IdentityNumber.checkDigit(digits) == 'X')
                .findFirst()
                .orElseThrow();
        var demo = new PersonalData(Clock.systemUTC(), true);

        assertThat(index.of("recipient.id_number", demo.identityNumber(Sensitive.of(first17 + "x"))))
                .isEqualTo(index.of("recipient.id_number", demo.identityNumber(Sensitive.of(first17 + "X"))));
    }

    @Test
    void aNameIsFoundByItselfAndByItsSurnameAndByNothingLess() {
        var index = new BlindIndex(Secrets.file(), new Sm4GcmProvider());
        var name = data.name(Sensitive.of("欧阳小禾"));

        assertThat(index.of("recipient.name", name))
                .isEqualTo(index.of("recipient.name", data.name(Sensitive.of(" 欧阳 小禾 "))))
                .isNotEqualTo(index.of("recipient.name", data.name(Sensitive.of("欧阳小"))));
        assertThat(index.of("recipient.surname", name.surname()))
                .isEqualTo(index.of(
                        "recipient.surname", data.name(Sensitive.of("欧阳建国")).surname()))
                .isNotEqualTo(index.of("recipient.name", name.surname()))
                .isNotEqualTo(index.of("recipient.surname", Sensitive.of("欧")));
    }

    @Test
    void aKeyFileIsForItsOwnerAlone(@TempDir Path directory) throws IOException {
        var file = directory.resolve("field.keys");
        KeyFile.create(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        assertThatIllegalStateException().isThrownBy(() -> KeyFile.read(file));
    }

    @Test
    void aSecondStartKeepsTheKeysOfTheFirst(@TempDir Path directory) throws IOException {
        var first = Secrets.file(directory);
        var second = Secrets.file(directory);
        assertThat(second.indexSecret()).isEqualTo(first.indexSecret());
        assertThat(second.kek(1)).isEqualTo(first.kek(1));
    }

    @Test
    void aWrappingKeyIsAddedBesideTheOnesThereAre(@TempDir Path directory) throws IOException {
        var before = Secrets.file(directory);
        var file = directory.resolve("field.keys");

        assertThat(KeyFile.addWrappingKey(file)).isEqualTo(2);

        var after = KeyFile.read(file);
        assertThat(after.newestKek()).isEqualTo(2);
        assertThat(after.kek(1)).isEqualTo(before.kek(1)).isNotEqualTo(after.kek(2));
        assertThat(after.indexSecret()).isEqualTo(before.indexSecret());
    }

    private Person person() {
        var cipher = Secrets.cipher(Secrets.keys(new Secrets.Table(), Sm4GcmProvider.NAME));
        return new Person(
                data.name(Sensitive.of("张三")),
                data.identityNumber(Sensitive.of(NUMBER)),
                data.phoneNumber(Sensitive.of("13812345678")),
                Sensitive.of("红台乡三社"),
                cipher.seal("recipient.name", 1, Sensitive.of("张三")));
    }
}
