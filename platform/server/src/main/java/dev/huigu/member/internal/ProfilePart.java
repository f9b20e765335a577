package dev.huigu.member.internal;

import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What of a profile one member takes over from another where the own is empty. */
enum ProfilePart {
    GENDER(
            row -> row.getGender().equals(Gender.UNKNOWN.name()) ? null : row.getGender(),
            (row, value) -> row.setGender(value == null ? Gender.UNKNOWN.name() : value)),
    BIRTHDAY(MemberRecord::getBirthday, MemberRecord::setBirthday) {
        @Override
        void copy(MemberRecord from, MemberRecord to) {
            super.copy(from, to);
            to.setBirthdayCalendar(from.getBirthdayCalendar());
        }

        @Override
        void clear(MemberRecord row) {
            super.clear(row);
            row.setBirthdayCalendar(BirthdayCalendar.SOLAR.name());
        }
    },
    CARD_TYPE(MemberRecord::getCardType, MemberRecord::setCardType),
    ORIGIN(MemberRecord::getOrigin, MemberRecord::setOrigin),
    ID_NUMBER(MemberRecord::getIdNumberHash, MemberRecord::setIdNumberHash) {
        @Override
        void copy(MemberRecord from, MemberRecord to) {
            super.copy(from, to);
            to.setIdNumberCipher(from.getIdNumberCipher());
        }

        @Override
        void clear(MemberRecord row) {
            super.clear(row);
            row.setIdNumberCipher(null);
        }
    },
    ADDRESS(MemberRecord::getAddressCipher, MemberRecord::setAddressCipher) {
        @Override
        boolean isSame(MemberRecord one, MemberRecord other, Profiles profiles) {
            return Objects.equals(
                    profiles.open(one).address(), profiles.open(other).address());
        }
    },
    POSTCODE(MemberRecord::getPostcode, MemberRecord::setPostcode),
    NOTE(MemberRecord::getNote, MemberRecord::setNote);

    private final Function<MemberRecord, String> read;
    private final BiConsumer<MemberRecord, String> write;

    ProfilePart(Function<MemberRecord, String> read, BiConsumer<MemberRecord, String> write) {
        this.read = read;
        this.write = write;
    }

    boolean isEmpty(MemberRecord row) {
        return read.apply(row) == null;
    }

    boolean isSame(MemberRecord one, MemberRecord other, Profiles profiles) {
        return Objects.equals(read.apply(one), read.apply(other));
    }

    void copy(MemberRecord from, MemberRecord to) {
        write.accept(to, read.apply(from));
    }

    void clear(MemberRecord row) {
        write.accept(row, null);
    }
}
